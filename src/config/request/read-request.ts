import { dirname, resolve } from 'node:path'
import type { LocalDockerfile } from '../../dockerfile/read-dockerfile.ts'
import { docsPage } from '../../model/docs-page.ts'
import type { Problem } from '../../model/failure.ts'
import type { Request } from '../../model/request.ts'
import { takeBakeCache } from '../bake-file/bake-cache.ts'
import type { ConfigFile } from '../file/config-file.ts'
import { findCopiedOutput } from '../warnings/copied-output.ts'
import { checkTransport } from './check-transport.ts'
import { InputReader } from './input-reader.ts'
import { readPairs, toRecord } from './pairs.ts'
import { describeLargeFile, describeLargePlan } from '../file/limits.ts'
import { quote } from '../../text/quote.ts'
import type { RawInputs } from './raw-inputs.ts'
import { keyPattern, readAnnotations } from './read-annotations.ts'
import { readBake } from '../bake-file/read-bake.ts'
import { readBuild } from './read-build.ts'
import { readCache } from './read-cache.ts'
import { readChecks } from './read-checks.ts'
import { readComment } from './read-comment.ts'
import { openDockerfile } from './read-context.ts'
import { readBuilder, readInsecureRegistries } from './read-builder.ts'
import { readOutput } from './read-output.ts'
import { readPlatforms } from './read-platforms.ts'
import { readSecrets } from './read-secrets.ts'
import { secretValues } from './secret-values.ts'
import { readSubject } from './read-subject.ts'
import { readCommonTests } from '../tests/variant-tests.ts'
import { refuseUnseenArg } from '../warnings/variant-arg-scope.ts'
import { isVariantName } from '../file/variant-names.ts'

/** What the door and variants.yml ask for. */
interface ReadInputs {
  /** As far as it could be read, where there are problems; null: it is too large to be planned, which is one of them. */
  readonly request: Request | null
  /** The one Dockerfile of all variants, as it is now; null: there are several, or it is not on this machine. */
  readonly dockerfile: LocalDockerfile | null
  readonly problems: readonly Problem[]
}

/**
 * Turns what the door and variants.yml say into a request. Reads that file, the Dockerfile or the bake file, and where
 * paths lead, and nothing else. Gives every problem found, `earlier` ones of the door first.
 */
export async function readRequest(raw: RawInputs, earlier: readonly Problem[]): Promise<ReadInputs> {
  const { file, path, problems } = await readConfig(raw)
  const reader = new InputReader(raw, file.values)
  reader.collect([...earlier, ...problems])
  const broken = reader.problems.length > 0
  const [bake, tests] = [await readBake(reader), await readCommonTests(reader, file)]
  const { dockerfile, ...found } = read(reader, { file, broken, bake, tests })
  // Without the variants that have no name to make tags of: that is told. Targets are called as bake allows.
  const variants =
    found.bake === null ? found.variants.filter(({ name }) => isVariantName(name)) : found.variants
  const request: Request = { door: raw.door, ...found, variants, configFile: path }
  for (const secret of secretValues(request)) raw.hide?.(secret)
  const tooLarge = describeLargePlan(request, raw.door)
  reader.collect(tooLarge === null ? checkTransport(request) : [tooLarge])
  return { request: tooLarge === null ? request : null, dockerfile, problems: reader.problems }
}

const noFile: ConfigFile = { values: new Map(), variants: null, tests: null }

async function readConfig(
  raw: RawInputs,
): Promise<{ file: ConfigFile; path: string | null; problems: readonly Problem[] }> {
  const given = raw.values.get('config')?.at(-1)
  const name = given?.text.trim() ?? 'variants.yml'
  const path = resolve(raw.cwd, name)
  const found = raw.files.look(path)
  const tooLarge = found?.kind === 'file' ? describeLargeFile(name, found.bytes) : null
  if (tooLarge !== null) return { file: noFile, path: null, problems: [tooLarge] }
  const bytes = found?.kind === 'file' ? raw.files.read(path) : null
  if (bytes === null)
    return {
      file: noFile,
      path: null,
      problems: given === undefined ? [] : [describeNoConfig(raw, name, given.where)],
    }
  // Loaded only when there is a file.
  const { readConfigFile } = await import('../file/config-file.ts')
  return { ...(await readConfigFile(bytes, { path: name, base: dirname(path), door: raw.door })), path }
}

function describeNoConfig(raw: RawInputs, name: string, where: string): Problem {
  const other = ['variants.yml', 'variants.yaml', '.github/variants.yml'].find(
    (path) => raw.files.look(resolve(raw.cwd, path))?.kind === 'file',
  )
  const fix =
    other === undefined ? `a file to start from is in ${docsPage('variants-file')}` : `did you mean ${other}?`
  const isFolder = raw.files.look(resolve(raw.cwd, name))?.kind === 'directory'
  const what = isFolder ? `${quote(name)} is a folder, not a file` : `there is no file ${quote(name)}`
  return { code: 'NO_CONFIG', what, fix, where }
}

function read(
  reader: InputReader,
  given: Omit<Parameters<typeof readSubject>[1], 'platforms'>,
): Omit<Request, 'configFile'> & Pick<ReadInputs, 'dockerfile'> {
  const platforms = readPlatforms(reader, reader.items('platforms'))
  const { context, bake, ...subject } = readSubject(reader, { ...given, platforms })
  const { secrets, environment, short } = readSecrets(reader, context.context)
  const hasName = subject.images.length > 0 || mayHaveNames(reader, given)
  const variantsAlike = (reader.choice('variants-alike') ?? 'warn') as Request['variantsAlike']
  const build = { ...readBuild(reader, context), secrets }
  const output = readResult(reader, hasName)
  if (variantsAlike !== 'off') refuseUnseenArg(reader, { ...subject, ...context, build })
  return {
    ...subject,
    variantsAlike,
    platforms,
    labels: readLabels(reader),
    annotations: readAnnotations(reader),
    build,
    ...output,
    attestTests: reader.flag('attest-tests'),
    testMode: (reader.choice('tests') ?? 'auto') as Request['testMode'],
    checks: readChecks(reader),
    copiedOutput: findCopiedOutput(reader, context, { ...subject, ...output, build }),
    comment: readComment(reader),
    allowForkPush: reader.flag('allow-fork-push'),
    shaTag: reader.flag('sha-tag'),
    sourceDateEpoch: reader.raw.env['SOURCE_DATE_EPOCH'] ?? null,
    allPlatforms: readAllPlatforms(reader),
    builder: readBuilder(reader),
    ...takeBakeCache(reader, { cache: readCache(reader, hasName), bake }, given.bake),
    source: reader.raw.source,
    insecureRegistries: readInsecureRegistries(reader),
    secretEnvironment: environment,
    shortSecrets: short,
    workingDirectory: reader.raw.cwd,
    progress: (reader.choice('progress') ?? 'auto') as Request['progress'],
    dockerfile: context.dockerfile ?? openDockerfile(reader, context),
  }
}

/** Where the images go, and which of them when one failed. */
function readResult(
  reader: InputReader,
  hasName: boolean,
): Pick<Request, 'output' | 'outDirectory' | 'publish'> {
  const publish = (reader.choice('publish') ?? 'together') as Request['publish']
  return { ...readOutput(reader, hasName), publish }
}

/** Where a file or a name could not be read, that there is no image is no second problem. */
function mayHaveNames(
  reader: InputReader,
  { broken, bake }: Pick<Parameters<typeof readSubject>[1], 'broken' | 'bake'>,
): boolean {
  const isNamed =
    reader.given('images').length > 0 || reader.given('tags').some(({ text }) => text.includes('/'))
  return broken || bake === 'broken' || isNamed
}

/** What would be built if the door did not say something else. */
function readAllPlatforms(reader: InputReader): Request['allPlatforms'] {
  return reader.fromDoor('platforms') ? readPlatforms(reader, reader.fileItems('platforms')) : null
}

function readLabels(reader: InputReader): Readonly<Record<string, string>> {
  return toRecord(
    readPairs(reader, reader.items('labels'), { name: 'labels', key: keyPattern, example: 'key=value' }),
  )
}
