/** The two old readers of baked pictures that judge ours; they come without types. */
declare module 'png-itxt' {
  const pngItxt: {
    set(text: {
      readonly type: 'iTXt' | 'tEXt' | 'zTXt'
      readonly keyword: string
      readonly value: string
    }): NodeJS.ReadWriteStream
    get(
      keyword: string,
      callback: (error: Error | null, found: { readonly value: string } | null) => void,
    ): NodeJS.ReadWriteStream
  }
  export default pngItxt
}

declare module 'openbadges-bakery' {
  const bakery: {
    extract(image: Buffer, callback: (error: Error | null, text: string) => void): void
  }
  export default bakery
}
