import { cutStart } from '../text/hostile-text.ts'
import type { Cause, Words } from './cause.ts'

function registryLogin(what: string): Words {
  return {
    what,
    why: 'the registry did not accept the credentials, or there are none',
    fix: 'log in with docker login (in Actions: docker/login-action) with an account that may read and write this repository',
  }
}

/** On GitHub the login is the job's own token: it is the job that needs the right. */
function pushDenied(place: string): Words {
  const words = registryLogin(`the push to ${place} was refused`)
  if (!/^ghcr\.io\//.test(place)) return words
  return {
    ...words,
    fix: 'log in with docker/login-action and give the job `permissions: packages: write`; runs of forks never have it: docs/publishing.md, "Pull requests from forks"',
  }
}

/** What goes wrong with builders and registries. The first that fits counts. */
export const registryCauses: readonly Cause[] = [
  {
    code: 'DRIVER_CANNOT_PUSH_BY_DIGEST',
    in: 'message',
    pattern: /push-by-digest is currently not implemented for docker driver/,
    words: () => ({
      what: 'this builder cannot push by digest',
      why: 'the docker driver does not implement it',
      fix: 'leave `builder` out to have one made, or use one of driver docker-container, remote or kubernetes',
    }),
  },
  {
    code: 'BUILDER_MISSING',
    in: 'message',
    pattern: /no builder "([^"]*)" found/,
    words: (_, match) => ({
      what: `there is no builder "${match[1] ?? ''}"`,
      fix: 'docker buildx ls lists them; leave `builder` out to have one made',
    }),
  },
  {
    code: 'BUILDER_LOST',
    in: 'message',
    pattern:
      /code = Unavailable|error reading from server|failed to (?:receive|get) status|no such job|transport is closing|client connection is closing|failed to list workers/,
    words: () => ({
      what: 'the connection to BuildKit was lost',
      why: 'it ended, was restarted or killed (out of memory?) during the build',
      fix: 'look at its log (docker logs of the builder container) and run again: what is built stays cached',
    }),
  },
  {
    code: 'LAYER_LOST',
    in: 'message',
    pattern: /\bsnapshot \S+ does not exist\b|failed to stat active key during commit/,
    words: () => ({
      what: 'BuildKit lost a layer that it had built',
      why: 'its state is damaged, or was pruned during the build',
      fix: 'run again; if it is lost again, docker buildx prune --all, or make a new builder',
    }),
  },
  {
    code: 'RATE_LIMITED',
    in: 'message',
    pattern: /toomanyrequests|429 Too Many Requests|secondary rate limit/i,
    words: () => ({
      what: 'the registry limits how often it answers',
      why: 'too many requests in a short time, or anonymous pulls from Docker Hub',
      fix: 'log in (docker login), wait, or use a mirror',
    }),
  },
  {
    code: 'PUSH_DENIED',
    in: 'message',
    pattern:
      /failed to push (\S+):.*?(?:\b40[13]\b|denied|unauthorized|authorization failed|insufficient_scope)/s,
    words: (_, match) => pushDenied(match[1] ?? 'the registry'),
  },
  {
    code: 'PUSH_INCOMPLETE',
    in: 'message',
    // Distribution before 3.0 writes the link to a layer in place: for a moment it is empty, when another image brings the layer, too.
    pattern: /failed to push (\S+):.*(?:blob unknown to registry|digest did not match uploaded content)/is,
    words: (_, match) => ({
      what: `the push to ${match[1] ?? 'the registry'} failed: the registry does not have layers that it had just taken`,
      why: 'its storage shows them late, or lost them',
      fix: 'run again: what is built stays cached; if it happens each time, check the storage of the registry',
    }),
  },
  {
    code: 'PUSH_FAILED',
    in: 'message',
    pattern: /failed to push (\S+): (.*)/s,
    words: (_, match) => ({
      what: `the push to ${match[1] ?? 'the registry'} failed`,
      why: cutStart((match[2] ?? '').replaceAll(/\s+/g, ' ').trim(), 300),
      fix: 'check that the registry is up and can be reached from the builder (`insecure-registries` for plain http), and run again: what is built stays cached',
    }),
  },
  {
    code: 'NAME_NOT_RESOLVED',
    in: 'message',
    pattern: /lookup (\S+?)(?: on [^:]+:\d+)?: (?:no such host|server misbehaving|Temporary failure)/,
    words: (_, match) => ({
      what: `the host name ${match[1] ?? ''} could not be resolved`,
      why: 'the name is wrong, or the builder has no working DNS',
      fix: 'check the image name and the network of the builder',
    }),
  },
  {
    code: 'SBOM_SCANNER',
    in: 'message',
    // BuildKit's own choice (solver/llbsolver/proc/sbom.go); one that the user named looks like a base image.
    pattern: /\S*buildkit-syft-scanner\S*/,
    words: (_, match) => ({
      what: `the image that makes the SBOM cannot be pulled: ${match[0].replace(/[:,]+$/, '')}`,
      why: 'the builder does not reach its registry, or a mirror does not have it',
      fix: 'leave `sbom` out, or name a scanner that the builder reaches: `sbom: generator=registry.example.com/buildkit-syft-scanner:stable-1`',
    }),
  },
  {
    code: 'BASE_IMAGE_REFUSED',
    in: 'message',
    pattern:
      /pull access denied|failed to resolve source metadata for (\S+):.*(?:\b40[13]\b|unauthorized|denied|authorization failed)/is,
    words: (_, match) =>
      registryLogin(`the base image ${match[1] ?? ''} may not be pulled, or does not exist`),
  },
  {
    code: 'BASE_IMAGE_NOT_FOUND',
    in: 'message',
    pattern: /(?:failed to resolve source metadata for )?(\S+): not found/,
    when: ({ message }) => /source metadata|^\S+: not found$/.test(message.trim()),
    words: (_, match) => ({
      what: `the base image ${match[1] ?? ''} does not exist`,
      why: 'the registry has no such repository or tag',
      fix: 'check the FROM line: registry, name and tag',
    }),
  },
  {
    code: 'REGISTRY_UNREACHABLE',
    in: 'message',
    pattern: /failed to do request: \w+ "?(\S+?)"?: (.*)/s,
    words: (_, match) => ({
      what: 'a registry could not be reached',
      why: `${match[1] ?? ''}: ${(match[2] ?? '').slice(0, 200)}`,
      fix: 'check the image name, the network of the builder, and `insecure-registries` for one that speaks plain http',
    }),
  },
]
