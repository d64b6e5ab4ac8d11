import { present } from '../present.ts'

/** Open Badges 3.0 Image. Its type is a single string, unlike every other type. */
export interface Image {
  readonly id: string
  readonly type: 'Image'
  readonly caption?: string | undefined
}

/** @param caption what the picture shows, for those who cannot see it. */
export function toImage(id: string, caption?: string): Image {
  return present({ id, type: 'Image', caption })
}
