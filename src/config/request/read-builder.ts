import type { BuilderRequest } from '../../model/request.ts'
import { parseReference } from '../../model/reference.ts'
import type { InputReader } from './input-reader.ts'
import { builderVariable } from './input-reader.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from './raw-inputs.ts'

/** Which BuildKit is to do it, or what one of our own should be like. */
export function readBuilder(reader: InputReader): BuilderRequest {
  const endpoint = reader.text('endpoint')
  const driver = reader.choice('driver') ?? 'docker-container'
  const setting = settings.flatMap((name) => reader.given(name)).at(0)
  return {
    name: readName(reader, setting),
    own: setting !== undefined,
    driver:
      endpoint === null || reader.given('driver').length > 0
        ? checkDriver(reader, driver, endpoint)
        : 'remote',
    driverOpts: readDriverOptions(reader),
    buildkitdConfigInline: reader.text('buildkitd-config-inline')?.text ?? null,
    endpoint: endpoint === null ? null : checkEndpoint(reader, endpoint),
    binfmtImage: readBinfmtImage(reader),
    ephemeral: reader.raw.ephemeral,
  }
}

/** What makes a builder of our own what it is: one that exists has its own. */
const settings = ['driver', 'endpoint', 'driver-opts', 'buildkitd-config-inline']

function readName(reader: InputReader, setting: RawText | undefined): string | null {
  const item = reader.text('builder')
  if (item === null) return null
  // Of what the environment says and what was asked for, the latter holds.
  if (setting !== undefined && item.where === builderVariable) return null
  // buildx, `store.ValidateName`; docker contexts are builders, too, and may have "+" and "@".
  if (!/^[A-Za-z0-9][\w.+@-]*$/.test(item.text))
    reader.refuse(item, {
      code: 'BAD_BUILDER',
      what: `${quote(item.text)} is not a builder's name`,
      fix: 'see docker buildx ls',
    })
  if (setting !== undefined)
    reader.refuse(setting, {
      code: 'CONFLICT',
      what: `builder is ${quote(item.text)}, and there are settings for one of our own`,
      why: `a builder that exists keeps its own; ${settings.join(', ')} are for one that is made`,
      fix: `leave ${reader.named('builder')} or those settings out`,
    })
  return item.text
}

function checkDriver(reader: InputReader, driver: string, endpoint: RawText | null): string {
  if ((driver === 'remote') !== (endpoint !== null))
    reader.refuse(reader.text('driver') ?? { where: 'driver' }, {
      code: 'ENDPOINT_AND_DRIVER',
      what:
        endpoint === null
          ? 'driver is remote, and there is no endpoint'
          : `driver is ${driver}, and there is an endpoint`,
      why: 'an endpoint is for the driver remote, and that needs one',
      fix:
        endpoint === null
          ? `add ${reader.written('endpoint', 'tcp://host:1234')}`
          : `leave ${reader.named('driver')} or ${reader.named('endpoint')} out`,
    })
  return driver
}

/** What BuildKit's client can dial (moby/buildkit, `client/connhelper`). */
const endpointPattern =
  /^(?:tcp|unix|ssh|docker-container|podman-container|nerdctl-container|kube-pod):\/\/[^\s,"]+$/

function checkEndpoint(reader: InputReader, item: RawText): string {
  if (!endpointPattern.test(item.text))
    reader.refuse(item, {
      code: 'BAD_ENDPOINT',
      what: `${quote(item.text)} is not the address of a BuildKit`,
      fix: 'write for example tcp://host:1234 or unix:///run/buildkit/buildkitd.sock',
    })
  return item.text
}

/** Each ready for `--driver-opt`, which is CSV: one with a comma is put in quotes. */
function readDriverOptions(reader: InputReader): readonly string[] {
  return reader.items('driver-opts').flatMap((item) => {
    const text = item.text.replace(/^"(.*)"$/, '$1')
    if (/^[a-z][\w.-]*=[^"\r\n]*$/i.test(text)) return [text.includes(',') ? `"${text}"` : text]
    reader.refuse(item, {
      code: 'BAD_PAIR',
      what: `${quote(item.text)} is not a driver option`,
      fix: 'write key=value, without quotes in it',
    })
    return []
  })
}

function readBinfmtImage(reader: InputReader): string | null {
  const item = reader.text('binfmt-image')
  const image = item === null ? null : reader.take(parseReference(item.text), item)
  if (item !== null && image !== null && image.digest === undefined)
    reader.refuse(item, {
      code: 'NOT_PINNED',
      what: `binfmt-image ${quote(item.text)} has no digest`,
      why: 'it is run with all rights of the machine',
      fix: 'write image:tag@sha256:…',
    })
  return item?.text ?? null
}

export function readInsecureRegistries(reader: InputReader): readonly string[] {
  return reader.items('insecure-registries').flatMap((item) => {
    if (/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/.test(item.text))
      return [item.text]
    reader.refuse(item, {
      code: 'BAD_REGISTRY',
      what: `${quote(item.text)} is not a registry's host`,
      fix: 'write host or host:port, without https:// and path',
    })
    return []
  })
}
