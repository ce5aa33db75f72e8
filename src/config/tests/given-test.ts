import type { ImageTest } from '../../model/image-test.ts'
import type { Platform } from '../../model/platform.ts'

/** A test as somebody wrote it. */
export interface GivenTest {
  readonly test: ImageTest
  /** Null: on every platform of the variant. */
  readonly platforms: readonly Platform[] | null
  readonly where: string
}
