import type { ContentTest, FileTest } from '../../model/image-test.ts'
import { Failure } from '../../model/failure.ts'
import type { ImageManifest } from '../../oci/manifest.ts'
import { plainText } from '../../text/hostile-text.ts'
import { quote } from '../../text/quote.ts'
import type { ContentSource } from '../../oci/content-source.ts'
import { patternMatcher } from '../tests/check-output.ts'
import type { TestOutcome } from '../tests/judge-test.ts'
import type { StartConfig } from '../tests/start-config.ts'
import { envOf, expand } from '../tests/start-config.ts'
import type { FileNode, FileTree } from './file-tree.ts'
import { goMode } from './file-tree.ts'
import { verdict } from './judge-metadata.ts'
import type { TreeReader } from './read-files.ts'
import { readContent } from './read-files.ts'

export interface ImageFiles {
  readonly manifest: ImageManifest
  readonly source: ContentSource
  readonly config: StartConfig
  readonly readTree: TreeReader
  /** Read when it is first needed. */
  tree?: Promise<FileTree>
}

/** The outcome of a test that reads files; what cannot be read is not verified. Throws a `Failure` that is about more than the image. */
export async function judgeFile(test: FileTest | ContentTest, files: ImageFiles): Promise<TestOutcome> {
  try {
    files.tree ??= files.readTree(files.manifest.layers, files.source)
    const tree = await files.tree
    if (test.kind === 'content') return await judgeContent(test, tree, files)
    const path = expandPath(test, files.config)
    // As whoever asks a container for it: a slash at the end is what a link leads to.
    return judgeExistence(test, path.endsWith('/') ? tree.follow(path) : tree.look(path))
  } catch (error) {
    if (error instanceof Failure && error.kind === 'cancelled') throw error
    const reason = `its files cannot be read: ${plainText((error as Error).message)}`
    return { ...verdict([]), outcome: 'not-tested', reason }
  }
}

function expandPath({ path, env }: FileTest, config: StartConfig): string {
  const set = envOf({ baseEnv: env, env: {}, expands: true }, config)
  return expand(path, new Map([...config.env, ...set]))
}

function judgeExistence(test: FileTest, node: FileNode | null): TestOutcome {
  const { path, shouldExist, permissions, uid, gid, executableBy } = test
  if (node === null) return verdict(shouldExist ? [`there is no ${quote(path)}`] : [])
  if (!shouldExist) return verdict([`there is ${quote(path)}, which should not exist`])
  const mode = goMode(node)
  return verdict([
    ...(permissions === null || permissions === mode
      ? []
      : [`${quote(path)} has ${mode}, not ${quote(permissions)}`]),
    ...(executableBy === null || (node.mode & executors[executableBy]) !== 0
      ? []
      : [`${quote(path)} is not executable by ${executableBy}: it has ${mode}`]),
    ...(uid === null || uid === node.uid ? [] : [`${quote(path)} belongs to user ${node.uid}, not ${uid}`]),
    ...(gid === null || gid === node.gid ? [] : [`${quote(path)} belongs to group ${node.gid}, not ${gid}`]),
  ])
}

const executors = { owner: 0o100, group: 0o010, other: 0o001, any: 0o111 } as const

async function judgeContent(test: ContentTest, tree: FileTree, files: ImageFiles): Promise<TestOutcome> {
  const { path } = test
  const node = tree.follow(path)
  if (node === null) return verdict([`there is no ${quote(path)}`])
  const layer = files.manifest.layers[node.content.layer]
  if (node.type !== 'file' || layer === undefined) return verdict([`${quote(path)} is no file`])
  const content = (await readContent(layer, node.content.path, files.source)).toString('utf8')
  const matches = await patternMatcher()
  return verdict([
    ...test.expected
      .filter((pattern) => !matches(pattern, content))
      .map((pattern) => `${quote(pattern)} is not in ${quote(path)}`),
    ...test.excluded
      .filter((pattern) => matches(pattern, content))
      .map((pattern) => `${quote(pattern)} is in ${quote(path)}`),
  ])
}
