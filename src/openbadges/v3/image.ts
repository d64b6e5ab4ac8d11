import { present } from '../present.ts'

/**
 * Open Badges 3.0 Image. Its type is a single string, unlike every other type.
 *
 * @param caption what the picture shows, for those who cannot see it.
 */
export function toImage(id: string, caption?: string) {
  return present({ id, type: 'Image', caption })
}
