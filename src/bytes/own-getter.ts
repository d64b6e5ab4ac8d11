/** A property whose value is read whenever it is asked for, to be defined on very many objects. */
export type OwnGetter = readonly [name: string, property: PropertyDescriptor]

/**
 * A property that a copy takes along as its value. The function is the same for all objects on which it is defined, so that it
 * costs none of them anything.
 *
 * @param read - the value, out of the object itself
 */
export function ownGetter<Held>(name: string, read: (held: Held) => unknown): OwnGetter {
  return [
    name,
    {
      enumerable: true,
      get(this: Held) {
        return read(this)
      },
    },
  ]
}
