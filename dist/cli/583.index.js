export const id = 583;
export const ids = [583];
export const modules = {

/***/ 266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspectCommand: () => (/* binding */ inspectCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/registry/attestation.ts
var attestation = __webpack_require__(5929);
// EXTERNAL MODULE: ./src/registry/manifest.ts
var manifest = __webpack_require__(506);
// EXTERNAL MODULE: ./src/measure/image-sizes.ts + 4 modules
var image_sizes = __webpack_require__(9865);
// EXTERNAL MODULE: ./src/measure/size-cache.ts
var size_cache = __webpack_require__(1652);
;// CONCATENATED MODULE: ./src/measure/inspect-image.ts




/**
 * The sizes of every platform of an image. `reference` is a tag, a digest, or the name of an entry in a layout.
 * Throws a registry failure when it is not there, or is no image.
 */
async function inspectImage(source, reference, cache = new size_cache/* SizeCache */.S()) {
    const read = (0,image_sizes/* createImageReader */.p)(source, cache);
    const root = await source.getManifest(reference);
    const own = { mediaType: root.mediaType, digest: root.digest, size: root.body.length };
    const index = (0,manifest/* isIndex */.nw)(root) ? (0,manifest/* readIndex */.vY)(root) : { manifests: [own], annotations: {} };
    const images = index.manifests.filter((entry) => !(0,attestation/* isAttestation */.H)(entry));
    return {
        name: source.name,
        digest: root.digest,
        mediaType: root.mediaType,
        annotations: index.annotations,
        images: await Promise.all(images.map(read)),
        attestations: index.manifests.filter(attestation/* isAttestation */.H),
    };
}

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/reference.ts
var reference = __webpack_require__(6676);
// EXTERNAL MODULE: ./src/open-registry.ts + 14 modules
var open_registry = __webpack_require__(6757);
// EXTERNAL MODULE: ./src/registry/layout.ts
var layout = __webpack_require__(7853);
// EXTERNAL MODULE: ./src/model/hostile-text.ts
var hostile_text = __webpack_require__(2139);
// EXTERNAL MODULE: ./src/model/units.ts
var units = __webpack_require__(8766);
// EXTERNAL MODULE: ./src/report/text-table.ts
var text_table = __webpack_require__(2906);
;// CONCATENATED MODULE: ./src/report/inspect-table.ts



const shownLayers = 5;
/** The sizes of one image, platform by platform, and the layers that weigh most. */
function renderInspectTable(image, { columns, styles }) {
    const width = Math.min(100, Math.max(20, columns));
    const table = (0,text_table/* textTable */.e)(platformColumns, image.platforms, { width, heading: styles.dim });
    const layers = uniqueLayers(image.platforms);
    const dearest = [...layers].sort((a, b) => b.bytes - a.bytes).slice(0, shownLayers);
    const unique = layers.reduce((sum, layer) => sum + layer.bytes, 0);
    return [
        styles.bold((0,hostile_text/* plainText */.wh)(image.reference)),
        '',
        ...table,
        '',
        styles.dim(`${(0,units/* countOf */.pq)(layers.length, 'layer')}, ${(0,units/* formatBytes */.z3)(unique)} with each counted once; the largest:`),
        ...dearest.map((layer) => layerLine(layer, width)),
        '',
    ].join('\n');
}
function platformOf(image) {
    const { platform } = image.manifest;
    const listed = platform === undefined
        ? null
        : [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/');
    return image.configPlatform ?? (0,hostile_text/* plainText */.wh)(listed ?? 'unknown');
}
const platformColumns = [
    { title: 'PLATFORM', rank: 0, of: platformOf },
    { title: 'SIZE', right: true, rank: 0, of: (image) => (0,units/* formatBytes */.z3)(image.compressedBytes) },
    {
        title: 'UNPACKED',
        right: true,
        rank: 1,
        of: ({ unpackedBytes }) => (unpackedBytes === null ? 'unknown' : (0,units/* formatBytes */.z3)(unpackedBytes)),
    },
    { title: 'LAYERS', right: true, rank: 2, of: (image) => `${image.layers.length}` },
    {
        title: 'ATTESTED',
        rank: 4,
        of: ({ attestations }) => (attestations.length > 0 ? 'yes' : ''),
    },
    { title: 'DIGEST', rank: 3, of: (image) => image.manifest.digest.slice(0, 19) },
];
function uniqueLayers(platforms) {
    return [
        ...new Map(platforms.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer]))).values(),
    ];
}
function layerLine(layer, width) {
    const size = (0,units/* formatBytes */.z3)(layer.bytes).padStart(9);
    const made = layer.createdBy === null ? layer.digest.slice(0, 19) : (0,hostile_text/* plainText */.wh)(layer.createdBy);
    return `${size}  ${(0,hostile_text/* cutText */.IN)(made.replace(/^\/bin\/sh -c (?:#\(nop\) )?/, ''), width - 11)}`;
}

;// CONCATENATED MODULE: ./src/commands/inspect.ts







/** `inspect <image> …`: sizes by platform of any image in a registry, or of every entry of an OCI layout. */
async function inspectCommand(args, door) {
    const problems = [...args.problems, ...(args.operands.length === 0 ? [noImage] : [])];
    if (problems.length > 0)
        throw new failure/* Failure */.H('usage', problems);
    const insecure = (args.values.get('insecure-registries') ?? []).flatMap(({ text }) => text.split(/[,\s]+/));
    const registry = (0,open_registry/* openRegistry */.M)(door, insecure.filter(Boolean));
    const printer = door.printer({ progress: 'auto' });
    try {
        const wanted = await Promise.all(args.operands.map((operand) => findWanted(operand, door, (image) => registry.open(image, 'pull'))));
        const images = await Promise.all(wanted.flat().map(inspect));
        if (door.json)
            printer.result(JSON.stringify(images, null, 2));
        else
            printer.result(images.map((image) => renderInspectTable(image, printer)).join('\n'));
        return 0;
    }
    finally {
        registry.close();
    }
}
const noImage = {
    code: 'NO_IMAGE',
    what: 'inspect needs an image',
    fix: 'write build-variants inspect ghcr.io/acme/worker:latest, or the folder of an OCI layout: inspect out',
};
function noLayout(directory) {
    return {
        code: 'NO_LAYOUT',
        what: `there is no OCI layout at ${directory}`,
        why: 'a layout is a folder with a file oci-layout in it',
        fix: 'name the folder that a run wrote (default: out)',
    };
}
/** Names the image that an attestation is about (BuildKit, docs/attestations/attestation-storage.md). */
const attestedBy = 'vnd.docker.reference.digest';
async function inspect({ name, source, reference }) {
    const { images, attestations } = await inspectImage(source, reference);
    const platforms = images.map((image) => {
        const own = attestations.filter(({ annotations }) => annotations?.[attestedBy] === image.manifest.digest);
        return { ...image, attestations: own };
    });
    return { reference: name, platforms };
}
/** A folder with a layout (`out`, `out:latest-redis`) wins over an image of that name, as the shell would see it. */
async function findWanted(operand, door, open) {
    const [folder, entry] = splitEntry(operand.replace(/^oci:/, ''));
    const directory = (0,external_node_path_.resolve)(door.cwd, folder);
    if (await (0,layout/* isLayout */.nW)(directory))
        return findEntries(operand, (0,layout/* openLayout */.B9)(directory), { folder, entry });
    if (/^(?:\.{0,2}[/\\]|oci:)/.test(operand))
        throw new failure/* Failure */.H('usage', noLayout(directory));
    const parsed = (0,reference/* parseReference */.F2)(operand);
    if (!parsed.ok)
        throw new failure/* Failure */.H('usage', parsed.problem);
    const { tag = 'latest', digest } = parsed.value;
    return [{ name: operand, source: open((0,reference/* imageName */.tO)(parsed.value)), reference: digest ?? tag }];
}
async function findEntries(operand, source, { folder, entry }) {
    const { manifests } = await source.readEntries();
    const entries = manifests.map(({ digest, annotations }) => ({
        name: annotations?.[layout/* refName */.P7] ?? digest,
        reference: digest,
    }));
    const found = entries.filter(({ name, reference }) => entry === undefined || name === entry || reference === entry);
    if (found.length > 0 || entry === undefined)
        return found.map((wanted) => ({ ...wanted, name: `${folder}:${wanted.name}`, source }));
    throw new failure/* Failure */.H('registry', {
        code: 'NO_SUCH_ENTRY',
        what: `${operand}: the layout has no image ${JSON.stringify(entry)}`,
        why: `it has ${entries.map(({ name }) => name).join(', ') || 'none'}`,
        fix: `name one of them, or the folder alone for all: inspect ${folder}`,
    });
}
/** `folder:entry`; a Windows drive letter is no folder. */
function splitEntry(operand) {
    const colon = operand.lastIndexOf(':');
    return colon <= 1 ? [operand] : [operand.slice(0, colon), operand.slice(colon + 1)];
}


/***/ }),

/***/ 5305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isDigest)
/* harmony export */ });
function isDigest(text) {
    return typeof text === 'string' && /^sha256:[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 3154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ platformSlug),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   nn: () => (/* binding */ joinParts)
/* harmony export */ });
/* unused harmony export splitParts */
/** Spellings that uname, Docker and users have for one architecture (containerd platforms, `normalizeArch`). */
const aliases = new Map([
    ['x86_64', 'amd64'],
    ['x86-64', 'amd64'],
    ['x64', 'amd64'],
    ['aarch64', 'arm64'],
    ['armhf', 'arm/v7'],
    ['armel', 'arm/v6'],
    ['armv7l', 'arm/v7'],
    ['armv6l', 'arm/v6'],
    ['i386', '386'],
    ['i686', '386'],
    ['x86', '386'],
]);
/** What BuildKit's Dockerfile frontend and its emulators know, with the variants that each architecture has. */
const architectures = new Map([
    ['amd64', ['v1', 'v2', 'v3', 'v4']],
    ['arm64', ['v8']],
    ['arm', ['v5', 'v6', 'v7', 'v8']],
    ['386', []],
    ['ppc64le', []],
    ['s390x', []],
    ['riscv64', []],
    ['mips64le', []],
    ['mips64', []],
    ['loong64', []],
    ['wasm', []],
]);
const systems = ['linux', 'windows', 'darwin', 'freebsd', 'wasi'];
/** The variants that mean the same as none (containerd platforms, `normalizeVariant`). */
const impliedVariants = new Map([
    ['arm64', 'v8'],
    ['amd64', 'v1'],
]);
/**
 * Reads a platform as people write it: `linux/x86_64`, `LINUX/ARM64/v8`, `arm64`, and `local` for the client's own.
 * BuildKit itself builds `linux/foo` without a word, so what is not known is refused here.
 */
function parsePlatform(text, local) {
    const given = text.trim().toLowerCase();
    if (given === 'local' && local !== undefined)
        return { ok: true, value: local };
    const parts = splitPlatform(given);
    const variants = architectures.get(parts.architecture);
    const known = systems.includes(parts.os) && variants !== undefined && parts.rest === undefined;
    if (!known || (parts.variant !== undefined && !variants.includes(parts.variant)))
        return refuse(text);
    const implied = impliedVariants.get(parts.architecture) === parts.variant;
    const tail = parts.variant === undefined || implied ? '' : `/${parts.variant}`;
    return { ok: true, value: `${parts.os}/${parts.architecture}${tail}` };
}
function splitPlatform(given) {
    const bare = given.includes('/') ? given : `linux/${given}`;
    const [os = '', named = '', ...tail] = bare.split('/');
    const [architecture = '', ...inner] = (aliases.get(named) ?? named).split('/');
    const fallback = architecture === 'arm' && inner.length + tail.length === 0 ? ['v7'] : [];
    const [variant, rest] = [...tail, ...inner, ...fallback];
    return { os, architecture, variant, rest };
}
function refuse(text) {
    return {
        ok: false,
        problem: {
            code: 'BAD_PLATFORM',
            what: `platform ${JSON.stringify(text)} is not known`,
            why: `a platform is os/architecture[/variant], with one of ${[...architectures.keys()].join(', ')}`,
            fix: 'write for example linux/amd64, linux/arm64 or linux/arm/v7',
        },
    };
}
function splitParts(platform) {
    const [os = '', architecture = '', variant] = platform.split('/');
    return variant === undefined ? { os, architecture } : { os, architecture, variant };
}
/** The platform of an OCI image config or descriptor, normalised as `parsePlatform` does; null when it is not one we know. */
function joinParts(parts) {
    const parsed = parsePlatform([parts.os, parts.architecture, parts.variant].filter(Boolean).join('/'));
    return parsed.ok ? parsed.value : null;
}
/** The short form for names and tags: `linux/arm/v7` → `linux-arm-v7`. */
function platformSlug(platform) {
    return platform.replaceAll('/', '-');
}


/***/ }),

/***/ 6676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   tO: () => (/* binding */ imageName),
/* harmony export */   y: () => (/* binding */ describeTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5305);

const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const repositoryPattern = new RegExp(`^${component}(?:/${component})*$`);
const hostLabel = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const registryPattern = new RegExp(`^(?:${hostLabel}(?:\\.${hostLabel})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?$`);
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return tagPattern.test(text);
}
/** Reads `[registry/]path[:tag][@digest]`. Says which part is wrong and, where it can, which character. */
function parseReference(text) {
    const [named = '', digest, more] = text.split('@');
    if (more !== undefined || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .B)(digest)))
        return refuse(text, 'what follows "@" is not sha256: and 64 hex digits');
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const name = colon < 0 ? named : named.slice(0, colon);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !isTag(tag))
        return refuse(text, describeTag(tag));
    const { registry, repository } = splitName(name);
    const reason = checkName(registry, repository);
    if (reason !== null)
        return refuse(text, reason);
    return {
        ok: true,
        value: {
            registry,
            repository,
            ...(tag !== undefined && { tag }),
            ...(digest !== undefined && { digest }),
        },
    };
}
function splitName(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    // Docker takes a first part with a capital for a host, too; a mistyped owner (Acme/worker) is what people mean by it.
    const isHost = first.includes('.') || first.includes(':') || first === 'localhost';
    if (!isHost)
        return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name };
    const registry = first === 'index.docker.io' || first === 'registry-1.docker.io' ? 'docker.io' : first;
    const path = name.slice(slash + 1);
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    return { registry, repository };
}
function checkName(registry, repository) {
    if (!registryPattern.test(registry))
        return `${JSON.stringify(registry)} is not a registry host`;
    if (registry.length + repository.length > 254)
        return 'an image name has at most 255 characters';
    if (repositoryPattern.test(repository))
        return null;
    const bad = Array.from(repository).find((character) => !/[a-z0-9._/-]/.test(character));
    if (bad === undefined)
        return 'each part of the path starts and ends with a letter or digit';
    return `the character ${describeCharacter(bad)} may not stand in an image name (a-z 0-9 . _ - /)`;
}
/** Why a tag is refused, for `isTag` (distribution spec: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`). */
function describeTag(tag) {
    if (tag.length === 0)
        return 'the tag is empty';
    if (tag.length > 128)
        return `the tag has ${tag.length} characters, at most 128 are allowed`;
    const bad = Array.from(tag).find((character) => !/[A-Za-z0-9._-]/.test(character));
    if (bad === undefined)
        return `a tag may not start with ${JSON.stringify(tag[0])}`;
    return `the character ${describeCharacter(bad)} may not stand in a tag (A-Z a-z 0-9 . _ -)`;
}
function describeCharacter(character) {
    const code = character.codePointAt(0) ?? 0;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return code > 32 && code < 127 ? `"${character}"` : name;
}
function refuse(text, why) {
    return {
        ok: false,
        problem: {
            code: 'BAD_IMAGE',
            what: `image ${JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)} is not an image reference`,
            why,
            fix: 'write [registry/]path[:tag], for example ghcr.io/acme/worker',
        },
    };
}
/** The repository's full name as `docker pull` and BuildKit's `name=` take it: `ghcr.io/acme/worker`. */
function imageName(reference) {
    const hub = reference.registry === 'docker.io';
    if (hub && reference.repository.startsWith('library/'))
        return reference.repository.slice('library/'.length);
    return hub ? reference.repository : `${reference.registry}/${reference.repository}`;
}
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${imageName(reference)}${tag}${digest}`;
}


/***/ }),

/***/ 8766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Numbers as people read them: `62.4 MB`, `1 min 12 s`. Decimal units, as registries and `docker images` count. */
const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Bytes with three significant digits: `999 B`, `62.4 MB`, `1.08 GB`. */
function formatBytes(bytes) {
    const power = bytes < 999.5 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
    const scaled = bytes / 1000 ** power;
    const carry = scaled >= 999.5 && power < 4 ? 1 : 0;
    const value = scaled / 1000 ** carry;
    const unit = byteUnits[power + carry] ?? 'B';
    return `${power + carry === 0 ? Math.round(value) : threeDigits(value)} ${unit}`;
}
function threeDigits(value) {
    if (value >= 99.95)
        return value.toFixed(0);
    return value >= 9.995 ? value.toFixed(1) : value.toFixed(2);
}
/** Milliseconds: `0.4 s`, `8.2 s`, `43 s`, `1 min 12 s`, `2 h 5 min`. */
function formatDuration(ms) {
    if (ms <= 0)
        return '0 s';
    if (ms < 50)
        return '<0.1 s';
    if (ms < 9950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${seconds % 60} s`;
    const rounded = Math.round(seconds / 60);
    return `${Math.floor(rounded / 60)} h ${rounded % 60} min`;
}
/** A share of one as whole per cent; never 100 % for less than all, never 0 % for more than nothing. */
function formatShare(share) {
    const percent = Math.round(share * 100);
    if (percent === 100 && share < 1)
        return '99 %';
    return percent === 0 && share > 0 ? '1 %' : `${percent} %`;
}
/** `1 cell`, `16 cells`. */
function countOf(count, singular, plural = `${singular}s`) {
    return `${groupThousands(count)} ${count === 1 ? singular : plural}`;
}
/** `12,345`. The first use of toLocaleString in a process costs 50 ms: it loads ICU. */
function groupThousands(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 2906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
const gap = '  ';
/** Rows under a heading, columns aligned, at most `width` wide: columns of the highest rank go until it fits. Empty columns are left out. */
function textTable(columns, rows, options) {
    const filled = columns
        .map((column) => ({ column, cells: rows.map(column.of) }))
        .filter(({ cells }) => cells.some((cell) => cell !== ''))
        .map((one) => ({
        ...one,
        width: Math.max(one.column.title.length, ...one.cells.map((cell) => cell.length)),
    }));
    const kept = fitting(filled, options.width);
    const pad = (text, { column, width }) => column.right === true ? text.padStart(width) : text.padEnd(width);
    const heading = kept.map((one) => pad(one.column.title, one)).join(gap);
    const lines = rows.map((row, index) => kept
        .map((one) => {
        const padded = pad(one.cells[index] ?? '', one);
        return one.column.style === undefined ? padded : one.column.style(padded, row);
    })
        .join(gap)
        .trimEnd());
    return [options.heading(heading.trimEnd()), ...lines];
}
function fitting(columns, width) {
    const total = columns.reduce((sum, column) => sum + column.width + gap.length, -gap.length);
    const highest = Math.max(0, ...columns.map(({ column }) => column.rank));
    if (total <= width || highest === 0)
        return columns;
    return fitting(columns.filter(({ column }) => column.rank < highest), width);
}


/***/ })

};
