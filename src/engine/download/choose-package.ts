import { Failure } from '../../model/failure.ts'

import type { PackagePin } from '../versions.ts'

/** One line of `apt-cache madison`. */
export interface PackageVersion {
  readonly name: string
  readonly version: string
  readonly suite: string
}

/** Pure: `docker.io | 28.5.2+dfsg4-5 | http://… sid/main amd64 Packages`, newest first for each package. */
export function parseMadison(text: string): PackageVersion[] {
  return text.split('\n').flatMap((line) => {
    const [name, version, source] = line.split('|').map((part) => part.trim())
    const suite = source?.split(' ')[1]?.split('/')[0]
    return name && version && suite ? [{ name, version, suite }] : []
  })
}

/** Pure but for `isAtLeast`, which compares two Debian versions (deb-version(7)). */
export async function choosePackage(
  pin: PackagePin,
  offered: readonly PackageVersion[],
  isAtLeast: (version: string, minimum: string) => Promise<boolean>,
): Promise<{ version: string; notice?: string }> {
  const versions = offered.filter((offer) => offer.name === pin.name && offer.suite === pin.suite)
  if (versions.some((offer) => offer.version === pin.version)) return { version: pin.version }
  const newest = versions[0]
  if (newest && (await isAtLeast(newest.version, pin.minimum))) {
    const notice = `${pin.name} ${pin.version} is gone from ${pin.suite}: taking ${newest.version}`
    return { version: newest.version, notice }
  }
  throw new Failure('environment', {
    code: 'ENGINE_PACKAGE',
    what: `Debian's ${pin.suite} has no ${pin.name} that the embedded engine can use`,
    why: `it needs ${pin.minimum} or newer, and the mirror offers ${newest?.version ?? 'none'}`,
    fix: 'install Docker, or use another Debian mirror',
  })
}
