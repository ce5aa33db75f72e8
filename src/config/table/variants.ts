import type { Input } from './input.ts'
import { doorsOnly, everywhere } from './input.ts'

const group = 'Variants'

export const variantInputs: readonly Input[] = [
  {
    name: 'config',
    form: 'path',
    group,
    doors: doorsOnly,
    default: 'variants.yml',
    description: 'The variants file. Inputs and flags override what it says; it need not exist.',
  },
  {
    name: 'variants',
    form: 'list',
    group,
    doors: everywhere,
    value: 'names',
    description:
      'The whole set of variants, in order. In variants.yml a list of names or a map of settings per variant.',
  },
  {
    name: 'bake',
    form: 'list',
    group,
    doors: everywhere,
    flag: 'bake-file',
    value: 'path',
    description:
      "The team's own bake file (hcl, json or compose): each of its targets is a variant. Takes the place of variants, context and file.",
  },
  {
    name: 'bake-target',
    form: 'list',
    group,
    doors: everywhere,
    value: 'names',
    description: 'Targets and groups of the bake file. When not given: its group `default`.',
  },
  {
    name: 'set',
    form: 'lines',
    group,
    doors: doorsOnly,
    value: 'target.key=value',
    description: 'Overrides for the bake file, as `docker buildx bake --set` takes them: *.args.VERSION=1.2.',
  },
  {
    name: 'variant',
    form: 'list',
    group,
    doors: doorsOnly,
    flags: ['-b', '--backend'],
    value: 'names',
    description:
      'Build only these variants of the set. A selection never counts as the whole plan; "all" means the variant of that name.',
  },
  {
    name: 'build-all',
    form: 'boolean',
    group,
    doors: ['cli'],
    description: 'Build the whole set, as without --variant.',
  },
  {
    name: 'variant-arg',
    form: 'string',
    group,
    doors: everywhere,
    value: 'ARG',
    description:
      "The Dockerfile's ARG that selects the variant. Not needed when variants differ by target or build-args.",
  },
  {
    name: 'variants-alike',
    form: 'choice',
    group,
    doors: everywhere,
    default: 'warn',
    choices: ['warn', 'error', 'off'],
    description:
      'What to do about variants that turn out to be the same image. `error` publishes nothing then.',
  },
  {
    name: 'default',
    form: 'string',
    group,
    doors: everywhere,
    value: 'name',
    description:
      'The variant that owns the bare tags, without suffix. When not given: the one called "all", or the only one.',
  },
  {
    name: 'platforms',
    form: 'list',
    group,
    doors: everywhere,
    default: 'linux/amd64,linux/arm64',
    flags: ['-p', '--platform'],
    value: 'os/arch',
    description:
      'Platforms to build. "local" is this machine\'s. As a flag or action input it narrows the platforms of every variant.',
  },
  {
    name: 'test',
    form: 'text',
    group,
    doors: everywhere,
    value: 'command',
    description:
      'Shell command that shows that an image works: it is run in every image, on its platform, before a tag moves. variants.yml can say more of it, and per variant.',
  },
  {
    name: 'test-file',
    form: 'list',
    group,
    doors: everywhere,
    value: 'path',
    description:
      'Test files of container-structure-test (schema version 2.0.0), for every image. Also per variant in variants.yml.',
  },
  {
    name: 'attest-tests',
    form: 'boolean',
    group,
    doors: everywhere,
    default: 'true',
    description:
      'Put the results of tests beside the images when pushing, as an in-toto attestation (test-result v0.1).',
  },
  {
    name: 'tests',
    form: 'choice',
    group,
    doors: everywhere,
    default: 'auto',
    choices: ['auto', 'run', 'skip', 'require'],
    description:
      'Which tests are run: `auto` those that have not passed before on the same image, `run` all, `skip` none. With `require` what cannot be verified is a failure.',
  },
]
