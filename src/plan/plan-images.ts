import { imageName } from '../model/reference.ts'
import type { Request } from '../model/request.ts'

/** Every repository that the run publishes to: the images, then those that only full references among the tags name. */
export function planImages(request: Request): readonly string[] {
  const references = request.tags.kind === 'listed' ? request.tags.references : []
  return [...new Set([...request.images, ...references].map(imageName))]
}
