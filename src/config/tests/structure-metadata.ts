import type { MetadataTest } from '../../model/image-test.ts'
import type { YamlTree } from '../file/yaml-tree.ts'
import type { FieldReader } from './field-reader.ts'
import { givenFields, wantedOf } from './structure-values.ts'

const keys = [
  ...['envVars', 'unboundEnvVars', 'labels', 'entrypoint', 'cmd', 'exposedPorts', 'unexposedPorts'],
  ...['volumes', 'unmountedVolumes', 'workdir', 'user'],
]

/** The `metadataTest` of a file of container-structure-test; null for one that asks nothing, which the tool leaves out, too. */
export function readMetadata(tree: YamlTree, reader: FieldReader): MetadataTest | null {
  const fields = givenFields(tree, 'metadataTest', { reader, allowed: keys })
  const texts = (key: string) => reader.texts(fields.get(key), `metadataTest.${key}`)
  const text = (key: string) => reader.text(fields.get(key), `metadataTest.${key}`)
  const command = (key: string) => (fields.has(key) ? texts(key) : null)
  if (fields.size === 0) return null
  return {
    kind: 'metadata',
    name: 'metadata',
    env: wantedOf(fields.get('envVars'), 'metadataTest.envVars', reader),
    unboundEnv: wantedOf(fields.get('unboundEnvVars'), 'metadataTest.unboundEnvVars', reader).map(
      ({ key }) => key,
    ),
    labels: wantedOf(fields.get('labels'), 'metadataTest.labels', reader),
    entrypoint: command('entrypoint'),
    cmd: command('cmd'),
    exposedPorts: texts('exposedPorts'),
    unexposedPorts: texts('unexposedPorts'),
    volumes: texts('volumes'),
    unmountedVolumes: texts('unmountedVolumes'),
    workdir: text('workdir'),
    user: text('user'),
  }
}
