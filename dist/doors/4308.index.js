export const id = 4308;
export const ids = [4308];
export const modules = {

/***/ 14308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspectCommand: () => (/* binding */ inspectCommand)
});

// EXTERNAL MODULE: ./build/src/oci/attestation.js
var attestation = __webpack_require__(80401);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/doors/inputs.js + 6 modules
var inputs = __webpack_require__(83658);
// EXTERNAL MODULE: ./build/src/oci/manifest.js
var manifest = __webpack_require__(62262);
// EXTERNAL MODULE: ./build/src/measure/image-sizes.js + 3 modules
var image_sizes = __webpack_require__(91170);
// EXTERNAL MODULE: ./build/src/measure/size-cache.js
var size_cache = __webpack_require__(34998);
;// CONCATENATED MODULE: ./build/src/measure/inspect-image.js




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

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/model/platform.js
var platform = __webpack_require__(63136);
// EXTERNAL MODULE: ./build/src/model/reference.js
var reference = __webpack_require__(1342);
// EXTERNAL MODULE: ./build/src/machine/registry.js + 1 modules
var machine_registry = __webpack_require__(90053);
// EXTERNAL MODULE: ./build/src/oci/layout.js
var layout = __webpack_require__(57545);
// EXTERNAL MODULE: ./build/src/text/hostile-text.js
var hostile_text = __webpack_require__(2227);
// EXTERNAL MODULE: ./build/src/text/units.js
var units = __webpack_require__(8166);
// EXTERNAL MODULE: ./build/src/text/text-table.js
var text_table = __webpack_require__(19495);
;// CONCATENATED MODULE: ./build/src/report/terminal/inspect-table.js



const shownLayers = 5;
/** One image: its sizes, platform by platform, and the layers that weigh most. Several: one table of all. */
function renderInspectTable(images, { columns, styles }) {
    const options = { width: Math.min(100, Math.max(20, columns)), styles };
    const different = sameImages(images);
    const [image, ...others] = different;
    if (image === undefined)
        return '';
    return [...(others.length === 0 ? oneImage(image, options) : allImages(different, options)), ''].join('\n');
}
function oneImage({ names, platforms }, { width, styles }) {
    const layers = uniqueLayers(platforms);
    const largest = [...layers].sort((a, b) => b.bytes - a.bytes).slice(0, shownLayers);
    return [
        ...names.map((name) => styles.bold((0,hostile_text/* plainText */.wh)(name))),
        '',
        ...(0,text_table/* textTable */.e)(platformColumns, platforms, { width, heading: styles.dim }),
        '',
        styles.dim(`${layerWords(layers)}; the largest:`),
        ...largest.map((layer) => layerLine(layer, width)),
    ];
}
function allImages(images, { width, styles }) {
    const rows = images.flatMap(({ names, platforms }) => Array.from({ length: Math.max(names.length, platforms.length) }, (_, at) => ({
        name: names[at] ?? '',
        image: platforms[at] ?? null,
    })));
    const named = { title: 'IMAGE', rank: 0, of: ({ name }) => (0,hostile_text/* plainText */.wh)(name) };
    const measured = platformColumns.map(({ title, rank, right = false, of }) => ({
        title,
        rank,
        right,
        of: ({ image }) => (image === null ? '' : of(image)),
    }));
    const layers = uniqueLayers(images.flatMap(({ platforms }) => platforms));
    return [
        ...(0,text_table/* textTable */.e)([named, ...measured], rows, { width, heading: styles.dim }),
        '',
        styles.dim(`${layerWords(layers)}; inspect one image to see its layers`),
    ];
}
function sameImages(images) {
    const groups = new Map();
    for (const { reference, platforms } of images) {
        const key = platforms.map(({ manifest }) => manifest.digest).join();
        const group = groups.get(key) ?? { names: [], platforms };
        group.names.push(reference);
        groups.set(key, group);
    }
    return [...groups.values()];
}
function layerWords(layers) {
    const unique = layers.reduce((sum, layer) => sum + layer.bytes, 0);
    return `${(0,units/* countOf */.pq)(layers.length, 'layer')}, ${(0,units/* formatBytes */.z3)(unique)} with each counted once`;
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

;// CONCATENATED MODULE: ./build/src/doors/commands/inspect.js










/** `inspect <image> …`: sizes by platform of any image in a registry, or of every entry of an OCI layout. */
async function inspectCommand(args, door, open = machine_registry/* openRegistry */.M) {
    const problems = [...args.problems, ...(args.operands.length === 0 ? [noImage] : [])];
    if (problems.length > 0)
        throw new failure/* Failure */.H('usage', problems);
    const asked = readAsked(args);
    const registry = open(door, listOf(args, 'insecure-registries'));
    const printer = door.printer({ progress: 'auto' });
    try {
        const wanted = await Promise.all(args.operands.map((operand) => findWanted(operand, door, (image) => registry.open(image, 'pull'))));
        const images = narrow(await Promise.all(wanted.flat().map(inspect)), asked);
        if (door.signal.aborted)
            throw new failure/* Failure */.H('cancelled', []);
        if (door.json)
            printer.result(JSON.stringify(images, null, 2));
        else
            printer.result(renderInspectTable(images, printer));
        return 0;
    }
    finally {
        registry.close();
    }
}
function listOf({ values }, name) {
    return (values.get(name) ?? []).flatMap(({ text }) => text.split(/[,\s]+/)).filter(Boolean);
}
/** The platforms to show; none means all. */
function readAsked(args) {
    const parsed = listOf(args, 'platforms').map((text) => (0,platform/* parsePlatform */.FL)(text, (0,inputs/* localPlatform */.hJ)()));
    const problems = parsed.flatMap((one) => (one.ok ? [] : [{ ...one.problem, where: '--platforms' }]));
    if (problems.length > 0)
        throw new failure/* Failure */.H('usage', problems);
    return parsed.flatMap((one) => (one.ok ? [one.value] : []));
}
/** Only these platforms of each image; an image that has none of them is left out, unless that leaves nothing. */
function narrow(images, asked) {
    if (asked.length === 0)
        return images;
    const isAsked = ({ configPlatform }) => configPlatform !== null && asked.includes(configPlatform);
    const left = images
        .map((image) => ({ ...image, platforms: image.platforms.filter(isAsked) }))
        .filter(({ platforms }) => platforms.length > 0);
    if (left.length > 0)
        return left;
    const there = images.flatMap(({ platforms }) => platforms.map((one) => one.configPlatform ?? 'unknown'));
    throw new failure/* Failure */.H('registry', {
        code: 'NO_SUCH_PLATFORM',
        what: `there is no image for ${asked.join(', ')}`,
        why: `there are images for ${[...new Set(there)].join(', ') || 'no platform'}`,
        fix: 'name one of these',
    });
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
async function inspect({ name, source, reference, folder }) {
    const { images, attestations } = await inspectImage(source, reference).catch((error) => {
        if (folder === null || !(error instanceof failure/* Failure */.H) || error.kind !== 'registry')
            throw error;
        throw new failure/* Failure */.H(error.kind, [...error.problems, noLayout(folder)], error);
    });
    const platforms = images.map((image) => {
        const own = attestations.filter((one) => (0,attestation/* attestedImage */.w)(one) === image.manifest.digest);
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
    const source = open((0,reference/* imageName */.tO)(parsed.value));
    return [
        { name: operand, source, reference: digest ?? tag, folder: operand.includes('/') ? null : directory },
    ];
}
async function findEntries(operand, source, { folder, entry }) {
    const { manifests } = await source.readEntries();
    const entries = manifests.map(({ digest, annotations }) => ({
        name: annotations?.[layout/* refName */.P7] ?? digest,
        reference: digest,
    }));
    const found = entries.filter(({ name, reference }) => entry === undefined || name === entry || reference === entry);
    if (found.length > 0 || entry === undefined)
        return found.map((wanted) => ({ ...wanted, name: `${folder}:${wanted.name}`, source, folder: null }));
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

/***/ 29364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ dockerFolder),
/* harmony export */   R: () => (/* binding */ homeDirectory)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Where Docker keeps its configuration: `$DOCKER_CONFIG`, or `.docker` in the home directory; null when there is neither. */
function dockerFolder(env) {
    const home = homeDirectory(env);
    return env['DOCKER_CONFIG'] || (home === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.docker'));
}
/** The user's home directory, absolute; null when neither the environment nor the system's list of users names one. */
function homeDirectory(env) {
    const named = [env['HOME'], env['USERPROFILE']].find((path) => path !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path));
    if (named !== undefined)
        return named;
    try {
        const { homedir } = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)();
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(homedir) ? homedir : null;
    }
    catch {
        // A container may run as a number that has no entry.
        return null;
    }
}


/***/ }),

/***/ 90053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./build/src/files/home-directory.js
var home_directory = __webpack_require__(29364);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/process/run-program.js + 2 modules
var run_program = __webpack_require__(80134);
// EXTERNAL MODULE: ./build/src/registry/faults.js
var faults = __webpack_require__(8852);
// EXTERNAL MODULE: ./build/src/registry/host.js
var registry_host = __webpack_require__(22099);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
;// CONCATENATED MODULE: ./build/src/registry/credentials.js







/**
 * Reads Docker's own configuration, never writes it. Hosts are matched exactly; a login for `ghcr.io` is never sent to
 * `ghcr.io.example.com`. The file is read and a helper is run when a registry first asks for a login, not before.
 * Throws a registry failure when the file is malformed or a helper does not work.
 */
function createCredentials(options) {
    let config;
    const found = new Map();
    const look = async (host) => {
        config ??= readConfig((0,external_node_path_.join)(options.directory, 'config.json'));
        return await findCredential(host, await config, options);
    };
    return (host) => {
        const known = found.get(host) ?? look(host);
        found.set(host, known);
        return known;
    };
}
async function readConfig(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (isMissing(error))
            return { auths: {}, credHelpers: {}, credsStore: null };
        throw unreadable(path, error.code ?? 'it cannot be opened');
    }
    const value = (0,json/* parseJson */.qF)(text.replace(/^\uFEFF/, ''));
    if (value === undefined)
        throw unreadable(path, 'it is not JSON');
    if (!(0,json/* isObject */.Gv)(value))
        throw unreadable(path, 'it is not a JSON object');
    const { auths, credHelpers, credsStore } = value;
    return {
        auths: (0,json/* fieldsOf */.Pf)(auths),
        credHelpers: (0,json/* fieldsOf */.Pf)(credHelpers),
        credsStore: typeof credsStore === 'string' && credsStore !== '' ? credsStore : null,
    };
}
function isMissing(error) {
    const { code } = error;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function unreadable(path, why) {
    return new failure/* Failure */.H('registry', {
        code: 'BAD_DOCKER_CONFIG',
        what: `the logins in ${path} cannot be read`,
        why,
        fix: 'fix or remove that file, then run `docker login` again',
    });
}
async function findCredential(host, config, options) {
    const named = config.credHelpers[host] ?? ((0,registry_host/* isDockerHub */.gr)(host) ? config.credHelpers[registry_host/* dockerHubKey */.Dk] : undefined);
    const helper = typeof named === 'string' && named !== '' ? named : config.credsStore;
    const stored = helper === null ? null : await askHelper(helper, host, options);
    if (stored !== null)
        return stored;
    const entry = Object.entries(config.auths).find(([key]) => isSameHost(key, host));
    return entry === undefined ? null : readEntry(entry[1]);
}
/** Keys are hosts, or the old URLs `https://host/v1/`. */
function isSameHost(key, host) {
    const keyHost = key.replace(/^https?:\/\//, '').replace(/\/(v[12]\/?)?$/, '');
    return keyHost === host || ((0,registry_host/* isDockerHub */.gr)(keyHost) && (0,registry_host/* isDockerHub */.gr)(host));
}
function readEntry(entry) {
    if (!(0,json/* isObject */.Gv)(entry))
        return null;
    const { auth, username, password, identitytoken, registrytoken } = entry;
    if (typeof identitytoken === 'string' && identitytoken !== '')
        return { kind: 'identity', token: identitytoken };
    if (typeof registrytoken === 'string' && registrytoken !== '')
        return { kind: 'bearer', token: registrytoken };
    if (typeof auth === 'string' && auth !== '') {
        const pair = Buffer.from(auth, 'base64').toString('utf8');
        const colon = pair.indexOf(':');
        // Docker pads old entries with NUL.
        if (colon > 0)
            return basic(pair.slice(0, colon), pair.slice(colon + 1).replace(/\0+$/, ''));
    }
    return typeof username === 'string' && typeof password === 'string' ? basic(username, password) : null;
}
/** `<token>` as the user name marks an identity token (docker-credential-helpers). */
function basic(username, password) {
    if (username === '')
        return null;
    return username === '<token>'
        ? { kind: 'identity', token: password }
        : { kind: 'basic', username, password };
}
/** Runs `docker-credential-<name> get` with the host on stdin (docker-credential-helpers protocol). */
async function askHelper(name, host, options) {
    if (!/^[A-Za-z0-9._-]+$/.test(name))
        throw helperFailure(name, host, 'its name is not a plain word');
    const result = await (0,run_program/* runProgram */.m)(`docker-credential-${name}`, ['get'], {
        env: options.env,
        input: (0,registry_host/* isDockerHub */.gr)(host) ? registry_host/* dockerHubKey */.Dk : host,
        timeoutMs: options.helperTimeoutMs ?? 10_000,
        ...(options.signal !== undefined && { signal: options.signal }),
    }).catch((error) => {
        const missing = error instanceof failure/* Failure */.H && error.problems[0]?.code === 'PROGRAM_NOT_FOUND';
        throw helperFailure(name, host, missing ? 'it is not installed' : 'it cannot be run');
    });
    if (result.cancelled)
        throw (0,faults/* cancelled */.KW)();
    if (result.timedOut)
        throw helperFailure(name, host, 'it did not answer in time');
    if (result.exitCode !== 0) {
        // The protocol's words for "no such login"; anything else is a helper that does not work.
        if (/credentials not found|no credentials|no username|no server/i.test(result.stdout + result.stderr))
            return null;
        throw helperFailure(name, host, `it ended with exit code ${String(result.exitCode)}`);
    }
    return readHelperAnswer(result.stdout);
}
function readHelperAnswer(text) {
    const { Username, Secret } = (0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(text));
    return typeof Username === 'string' && typeof Secret === 'string' ? basic(Username, Secret) : null;
}
function helperFailure(name, host, why) {
    return new failure/* Failure */.H('registry', {
        code: 'CREDENTIAL_HELPER',
        what: `docker-credential-${name} gave no login for ${host}`,
        why,
        fix: `fix it, or remove it from "credsStore"/"credHelpers" in Docker's config.json and run \`docker login ${host}\``,
    });
}

// EXTERNAL MODULE: ./build/src/registry/registry.js + 11 modules
var registry = __webpack_require__(20099);
;// CONCATENATED MODULE: ./build/src/machine/registry.js




/**
 * All registries, with the logins of the user's own Docker configuration. Throws a usage `Failure` when
 * BUILD_VARIANTS_TIME_SCALE is not a number above 0 and up to 1.
 */
function openRegistry({ env, signal }, insecure) {
    // Never below the working directory: what is there is the repository's, and a configuration may name programs to run.
    const directory = (0,home_directory/* dockerFolder */.N)(env) ?? '/.docker';
    return (0,registry/* createRegistry */.I)({
        credentials: createCredentials({ directory, env, signal }),
        insecure,
        signal,
        env,
        timeScale: timeScaleOf(env),
    });
}
const timeScaleName = 'BUILD_VARIANTS_TIME_SCALE';
/** Tests of slow and broken registries do not wait for minutes (CONTRIBUTING.md). */
function timeScaleOf(env) {
    const text = env[timeScaleName] ?? '';
    if (text === '')
        return 1;
    const scale = Number(text);
    if (scale > 0 && scale <= 1)
        return scale;
    throw new failure/* Failure */.H('usage', {
        code: 'BAD_TIME_SCALE',
        what: `${timeScaleName}=${text} is not a number above 0 and up to 1`,
        why: 'it makes all waits for registries shorter, and is meant for tests',
        fix: 'unset it',
    });
}


/***/ }),

/***/ 91170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ createImageReader)
});

// EXTERNAL MODULE: ./build/src/model/platform.js
var platform = __webpack_require__(63136);
// EXTERNAL MODULE: ./build/src/oci/content-source.js
var content_source = __webpack_require__(47686);
// EXTERNAL MODULE: ./build/src/oci/manifest.js
var oci_manifest = __webpack_require__(62262);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/measure/gzip-length.js



/** Bytes that a gzip stream unpacks to, over all its members (RFC 1952, 2.2; Node's gunzip takes them all). */
async function countGzip(stream) {
    let bytes = 0;
    await (0,promises_.pipeline)(external_node_stream_.Readable.from(stream), (0,external_node_zlib_.createGunzip)({ chunkSize: 1 << 18 }), async (unpacked) => {
        for await (const chunk of unpacked)
            bytes += chunk.length;
    });
    return bytes;
}

// EXTERNAL MODULE: ./build/src/oci/zstd-frames.js + 1 modules
var zstd_frames = __webpack_require__(54702);
;// CONCATENATED MODULE: ./build/src/measure/zstd-length.js

/**
 * Bytes that a zstd stream unpacks to. The size in a frame's header saves its unpacking. Throws when it is not zstd.
 */
async function countZstd(stream) {
    let total = 0;
    await (0,zstd_frames/* readZstdFrames */.w)(stream, ({ size }) => {
        total += size ?? 0;
        if (size === null)
            return (0,zstd_frames/* unpackFrame */.M)((chunk) => void (total += chunk.length));
        return Promise.resolve({ write: () => Promise.resolve(), end: () => Promise.resolve() });
    });
    return total;
}

;// CONCATENATED MODULE: ./build/src/measure/unpacked-size.js



const unknown = { unpackedBytes: null, unpackedBy: null };
/** Above this a layer's trailer (32 bits) is no proof any more. */
const longestTrusted = 256 * 1024 * 1024;
/** Bytes of the end in which the start of a later gzip member would be seen; shorter layers are read whole. */
const tailLength = 64 * 1024;
/** RFC 1952: magic, method, flags, time, extra flags, system. */
const headLength = 10;
/**
 * Bytes of a layer's tar. From the gzip trailer where that is safe (design decision 5): a plain header without FEXTRA,
 * no eStargz, at most 256 MiB, a ratio of 0.9–200, whole tar blocks, no further member in sight; everything else is
 * streamed. Null where the content cannot be had or opened (encrypted, kept elsewhere, an unknown compression).
 * Throws when it is damaged or the run is cancelled.
 */
async function measureUnpacked(layer, source) {
    try {
        return await measure(layer, source);
    }
    catch (error) {
        const fatal = error instanceof failure/* Failure */.H && (error.kind === 'cancelled' || isDamaged(error));
        if (fatal)
            throw error;
        return unknown;
    }
}
function isDamaged(failure) {
    return failure.problems.some((problem) => problem.code === 'WRONG_DIGEST');
}
async function measure(layer, source) {
    const compression = compressionOf(layer.mediaType);
    if (compression === null)
        return unknown;
    if (compression === 'none')
        return { unpackedBytes: layer.size, unpackedBy: 'streamed' };
    const trailer = compression === 'gzip' && mayTrustTrailer(layer) ? await readTrailer(layer, source) : null;
    if (trailer !== null)
        return { unpackedBytes: trailer, unpackedBy: 'trailer' };
    const count = compression === 'gzip' ? countGzip : countZstd;
    return { unpackedBytes: await count(source.getBlob(layer.digest)), unpackedBy: 'streamed' };
}
/** The compression in a layer's media type (image spec, layer.md; Docker's `tar.gzip`); null: none that is known. */
function compressionOf(mediaType) {
    const ending = /\.tar(?:[.+](gzip|zstd))?$/.exec(mediaType);
    if (ending === null)
        return null;
    return ending[1] === undefined ? 'none' : ending[1];
}
function mayTrustTrailer(layer) {
    const names = Object.keys(layer.annotations ?? {});
    const estargz = names.some((name) => name.startsWith('containerd.io/snapshot/stargz/'));
    return !estargz && layer.size > tailLength && layer.size <= longestTrusted;
}
/** ISIZE, the last four bytes of a gzip member (RFC 1952, 2.3.1); null where it cannot be trusted. */
async function readTrailer(layer, source) {
    const [head, tail] = await Promise.all([
        source.getBlobRange(layer.digest, { start: 0, length: headLength }),
        source.getBlobRange(layer.digest, { start: layer.size - tailLength, length: tailLength }),
    ]);
    if (!isPlainHeader(head) || hasMember(tail))
        return null;
    const size = tail.readUInt32LE(tailLength - 4);
    const ratio = size / layer.size;
    return size % 512 === 0 && ratio >= 0.9 && ratio <= 200 ? size : null;
}
/** Magic, deflate, and no flag but FNAME and FCOMMENT: FEXTRA is what bgzip and eStargz carry. */
function isPlainHeader(head) {
    return head.subarray(0, 3).equals(Buffer.of(0x1f, 0x8b, 8)) && ((head[3] ?? 0xff) & ~0x18) === 0;
}
/** Whether something that looks like a further member begins in it: magic, flags, a known operating system. */
function hasMember(tail) {
    const magic = Buffer.of(0x1f, 0x8b, 8);
    for (let at = tail.indexOf(magic); at >= 0; at = tail.indexOf(magic, at + 1)) {
        const [flags = 0, system = 0] = [tail[at + 3], tail[at + 9]];
        if (flags < 0x20 && (system <= 13 || system === 255))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/measure/image-sizes.js





/** Longest config that is read, bytes. */
const configLimit = 8 * 1024 * 1024;
/** A reader that measures each manifest and each layer once, however many cells share it, and none that the cache knows. */
function createImageReader(source, cache, layers = new Map()) {
    const images = new Map();
    const measureLayer = async (layer, createdBy) => {
        const size = await remember(layers, layer.digest, () => cache.layer(layer.digest, () => measureUnpacked(layer, source)));
        return { digest: layer.digest, bytes: layer.size, ...size, createdBy };
    };
    const measureImage = async (descriptor) => {
        const { digest, mediaType } = descriptor;
        const body = await cache.content(digest, async () => (await source.getManifest(digest)).body);
        const manifest = (0,oci_manifest/* readImageManifest */.lb)({ digest, mediaType, body });
        const config = await readConfig(source, manifest.config.digest, cache);
        const creators = layerCreators(config.history, manifest.layers.length);
        const sizes = manifest.layers.map((layer, at) => measureLayer(layer, creators[at] ?? null));
        return summarize(descriptor, {
            config: manifest.config,
            platform: config.platform,
            layers: await Promise.all(sizes),
        });
    };
    return (descriptor) => remember(images, descriptor.digest, () => measureImage(descriptor));
}
function remember(known, digest, make) {
    const value = known.get(digest) ?? make();
    known.set(digest, value);
    return value;
}
function summarize(descriptor, { config, platform, layers }) {
    const unpacked = layers.map((layer) => layer.unpackedBytes);
    const known = unpacked.filter((bytes) => bytes !== null);
    return {
        manifest: {
            ...descriptor,
            ...(descriptor.platform === undefined && platform.parts && { platform: platform.parts }),
        },
        configPlatform: platform.name,
        compressedBytes: layers.reduce((sum, layer) => sum + layer.bytes, config.size),
        unpackedBytes: known.length === unpacked.length ? known.reduce((sum, bytes) => sum + bytes, 0) : null,
        layers,
    };
}
/** What is needed of an image's config (image spec, config.md). */
async function readConfig(source, digest, cache) {
    const fields = (0,oci_manifest/* parseObject */.lj)(await cache.content(digest, () => (0,content_source/* readBlob */.gm)(source, digest, configLimit)), digest);
    const { os, architecture, variant, history } = fields;
    const named = typeof os === 'string' && typeof architecture === 'string';
    const parts = named
        ? { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) }
        : null;
    return {
        platform: { name: parts === null ? null : (0,platform/* joinParts */.nn)(parts), parts },
        history: Array.isArray(history) ? history : [],
    };
}
/** The history entries that made layers, in the layers' order; none when their number is not the layers'. */
function layerCreators(history, layers) {
    const makers = history.filter((entry) => (0,json/* isObject */.Gv)(entry) && entry['empty_layer'] !== true);
    if (makers.length !== layers)
        return [];
    return makers.map((entry) => {
        const text = (0,json/* isObject */.Gv)(entry) ? entry['created_by'] : null;
        return typeof text === 'string' ? text : null;
    });
}


/***/ }),

/***/ 34998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ SizeCache),
/* harmony export */   formatSizeCache: () => (/* binding */ formatSizeCache),
/* harmony export */   parseSizeCache: () => (/* binding */ parseSizeCache)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6799);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62262);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6691);



const schema = 1;
/** Manifests and configs up to this are kept, bytes. */
const longestKept = 64 * 1024;
/**
 * What is known by digest from earlier runs, so that it need not be read again: the unpacked sizes of layers, and the
 * bytes of image manifests and configs. Content never changes under a digest; kept bytes are checked against theirs.
 */
class SizeCache {
    #layers;
    #contents;
    #used = new Set();
    constructor(layers = new Map(), contents = new Map()) {
        this.#layers = layers;
        this.#contents = contents;
    }
    /** How much is known: more after a run that learned something. */
    get size() {
        return this.#layers.size + this.#contents.size;
    }
    /** The size of a layer, measured when it is not known. What could not be told is not kept. */
    async layer(digest, measure) {
        const size = this.#layers.get(digest) ?? (await measure());
        if (size.unpackedBytes !== null)
            this.#layers.set(digest, size);
        this.#used.add(digest);
        return size;
    }
    /** What was asked for since it was made. */
    used() {
        const pick = (map) => Object.fromEntries([...map].filter(([digest]) => this.#used.has(digest)));
        return { layers: pick(this.#layers), contents: pick(this.#contents) };
    }
    /** The bytes of a manifest or config, read when they are not known. */
    async content(digest, read) {
        this.#used.add(digest);
        const kept = Buffer.from(this.#contents.get(digest) ?? '');
        if (kept.length > 0 && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(kept) === digest)
            return kept;
        const bytes = await read();
        const text = bytes.toString('utf8');
        if (bytes.length <= longestKept)
            this.#contents.set(digest, text);
        return bytes;
    }
}
/** Reads what `formatSizeCache` wrote. Whatever is not understood is left out: it is only read again. */
function parseSizeCache(text) {
    const { schemaVersion, layers, contents } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text));
    if (schemaVersion !== schema)
        return new SizeCache();
    return new SizeCache(new Map(Object.entries((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(layers)).filter(isLayer)), new Map(Object.entries((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(contents)).filter(isContent)));
}
/** What the run used or learned, as JSON text to keep. */
function formatSizeCache(cache) {
    return JSON.stringify({ schemaVersion: schema, ...cache.used() });
}
function isLayer(entry) {
    const [digest, value] = entry;
    const { unpackedBytes: bytes, unpackedBy } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value);
    const told = unpackedBy === 'trailer' || unpackedBy === 'streamed';
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .B)(digest) && told && Number.isSafeInteger(bytes) && Number(bytes) >= 0;
}
function isContent(entry) {
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .B)(entry[0]) && typeof entry[1] === 'string';
}


/***/ }),

/***/ 80401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isAttestation),
/* harmony export */   w: () => (/* binding */ attestedImage)
/* harmony export */ });
/** BuildKit keeps provenance and SBOM beside the images of an index (buildkit, docs/attestations/attestation-storage.md). */
function isAttestation(descriptor) {
    return descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** The digest of the image that it is for; undefined: it does not say. */
function attestedImage(descriptor) {
    return descriptor.annotations?.['vnd.docker.reference.digest'];
}


/***/ }),

/***/ 57545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ openLayout),
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   a: () => (/* binding */ reachableBlobs),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   nW: () => (/* binding */ isLayout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6799);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
/* harmony import */ var _content_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47686);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62262);







/** The name of an entry of index.json, as skopeo, crane and podman take it: `oci:out:latest-redis` (image spec, annotations.md). */
const refName = 'org.opencontainers.image.ref.name';
const markerFile = 'oci-layout';
/** Whether the folder is an OCI layout, by its marker file. */
async function isLayout(directory) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, markerFile)).then((marker) => marker.isFile(), () => false);
}
/** Opens a layout for reading; nothing is read yet. Its methods throw a registry failure for what is missing or damaged. */
function openLayout(directory) {
    const readEntries = async () => {
        await checkMarker(directory);
        return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readIndex */ .vY)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .rawManifest */ .Yj)(await readOrFail((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'index.json')), null));
    };
    const findEntry = async (reference) => {
        const { manifests } = await readEntries();
        if (reference === '')
            return manifests.length === 1 ? (manifests[0] ?? null) : null;
        const matches = (entry) => entry.digest === reference || entry.annotations?.[refName] === reference;
        return manifests.find(matches) ?? null;
    };
    return {
        name: directory,
        directory,
        readEntries,
        findEntry,
        async getManifest(reference) {
            const digest = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .B)(reference) ? reference : (await findEntry(reference))?.digest;
            if (digest === undefined)
                throw await unknownName(directory, reference, readEntries);
            const body = await readOrFail(blobPath(directory, digest));
            (0,_content_source_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDigest */ .H2)(digest, body, directory);
            return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .rawManifest */ .Yj)(body, null);
        },
        getBlob: (digest) => readChecked(directory, digest),
        async getBlobRange(digest, { start, length }) {
            const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(blobPath(directory, digest)).catch((error) => {
                throw unreadable(blobPath(directory, digest), error);
            });
            try {
                const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, start);
                if (bytesRead < length)
                    throw (0,_content_source_js__WEBPACK_IMPORTED_MODULE_4__/* .wrongDigest */ .K9)(digest, 'unknown, since it is too short', directory);
                return buffer;
            }
            finally {
                await file.close();
            }
        },
    };
}
function blobPath(directory, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'blobs', ...digest.split(':'));
}
async function checkMarker(directory) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, markerFile);
    const version = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .parseObject */ .lj)(await readOrFail(path), path)['imageLayoutVersion'];
    if (typeof version === 'string' && version.startsWith('1.'))
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('registry', {
        code: 'BAD_LAYOUT',
        what: `${directory} is not an OCI layout that can be read`,
        why: 'its oci-layout file names no version 1',
    });
}
async function* readChecked(directory, digest) {
    const path = blobPath(directory, digest);
    try {
        yield* (0,_content_source_js__WEBPACK_IMPORTED_MODULE_4__/* .checkedChunks */ .mM)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: 1 << 18 }), digest, directory);
    }
    catch (error) {
        throw error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H ? error : unreadable(path, error);
    }
}
async function readOrFail(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch((error) => {
        throw unreadable(path, error);
    });
}
function unreadable(path, error) {
    const { code, message } = error;
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('registry', {
        code: 'BAD_LAYOUT',
        what: `cannot read ${path}`,
        why: code === 'ENOENT'
            ? 'it does not exist: the folder is not an OCI layout, or an incomplete one'
            : message,
        fix: 'build again to rewrite the layout',
    }, error);
}
async function unknownName(directory, reference, read) {
    const { manifests } = await read();
    const names = manifests.map((entry) => entry.annotations?.[refName] ?? entry.digest);
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('registry', {
        code: 'LAYOUT_NAME_UNKNOWN',
        what: reference === '' ? `${directory} holds several images` : `${directory} holds no image ${reference}`,
        why: `it holds ${names.slice(0, 20).join(', ') || 'nothing'}`,
        fix: 'name one of these',
    });
}
/**
 * Every blob that a manifest or index needs, itself included, with its size in bytes. Manifests are read and checked;
 * layers and configs are only named. What the layout lacks (an index may name platforms that are not there) is left out
 * with `lenient`, else it throws.
 */
async function reachableBlobs(source, roots, lenient = false) {
    const found = new Map();
    const visit = async (descriptor) => {
        if (found.has(descriptor.digest))
            return;
        found.set(descriptor.digest, descriptor.size);
        const manifest = await source.getManifest(descriptor.digest).catch((error) => {
            if (!lenient)
                throw error;
            found.delete(descriptor.digest);
            return null;
        });
        if (manifest === null)
            return;
        if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .isIndex */ .nw)(manifest)) {
            await Promise.all((0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readIndex */ .vY)(manifest).manifests.map(visit));
            return;
        }
        const { config, layers } = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readImageManifest */ .lb)(manifest);
        for (const blob of [config, ...layers])
            found.set(blob.digest, blob.size);
    };
    await Promise.all(roots.map(visit));
    return found;
}


/***/ }),

/***/ 54702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ readZstdFrames),
  M: () => (/* binding */ unpackFrame)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/oci/byte-reader.js
/** Reads a stream of chunks by byte counts. */
class ByteReader {
    #chunks;
    #held = Buffer.alloc(0);
    constructor(stream) {
        this.#chunks = stream[Symbol.asyncIterator]();
    }
    /** Exactly `length` bytes. Throws when the stream ends before. */
    async take(length) {
        const bytes = await this.takeOrEnd(length);
        if (bytes === null && length > 0)
            throw new Error('the stream ended too early');
        return bytes ?? Buffer.alloc(0);
    }
    /** Exactly `length` bytes; null when the stream is at its end. */
    async takeOrEnd(length) {
        while (this.#held.length < length && (await this.#more()))
            continue;
        if (this.#held.length === 0)
            return null;
        if (this.#held.length < length)
            throw new Error('the stream ended too early');
        const bytes = this.#held.subarray(0, length);
        this.#held = this.#held.subarray(length);
        return bytes;
    }
    /** Hands on `length` bytes in the chunks in which they come. */
    async pass(length, write) {
        for (let left = length; left > 0;) {
            if (this.#held.length === 0 && !(await this.#more()))
                throw new Error('the stream ended too early');
            const chunk = this.#held.subarray(0, left);
            this.#held = this.#held.subarray(chunk.length);
            left -= chunk.length;
            await write(chunk);
        }
    }
    async #more() {
        const next = await this.#chunks.next();
        if (next.done === true)
            return false;
        this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, next.value]);
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/oci/zstd-frames.js




const frameMagic = 0xfd2fb528;
const skippableMagic = 0x184d2a50;
/**
 * Takes a zstd stream apart (RFC 8878). The frames are told apart here, each for a decoder of its own: Node's decoder ends
 * silently after the first frame, and layers of BuildKit and zstd:chunked have several, with skippable ones between.
 * Throws when it is not zstd.
 */
async function readZstdFrames(stream, open) {
    const reader = new ByteReader(stream);
    for (;;) {
        const magic = await reader.takeOrEnd(4);
        if (magic === null)
            return;
        const value = magic.readUInt32LE();
        if ((value & 0xfffffff0) >>> 0 === skippableMagic)
            await reader.pass((await reader.take(4)).readUInt32LE(), () => Promise.resolve());
        else if (value === frameMagic)
            await readFrame(reader, open);
        else
            throw new Error('not a zstd frame');
    }
}
/** RFC 8878, 3.1.1: header, blocks until the last, checksum. */
async function readFrame(reader, open) {
    const header = await readHeader(reader);
    const sink = await open(header);
    await sink.write(header.bytes);
    await passBlocks(reader, sink.write);
    if (header.checksum)
        await reader.pass(4, sink.write);
    await sink.end();
}
async function readHeader(reader) {
    const descriptor = await reader.take(1);
    const flags = descriptor[0] ?? 0;
    const single = (flags & 0x20) !== 0;
    const before = (single ? 0 : 1) + ([0, 1, 2, 4][flags & 3] ?? 0);
    const sizeLength = [single ? 1 : 0, 2, 4, 8][flags >>> 6] ?? 0;
    const rest = await reader.take(before + sizeLength);
    const magic = Buffer.alloc(4);
    magic.writeUInt32LE(frameMagic);
    const size = sizeLength === 0 ? null : readContentSize(rest.subarray(before));
    return {
        bytes: Buffer.concat([magic, descriptor, rest]),
        size,
        window: single ? (size ?? 0) : readWindow(rest[0] ?? 0),
        checksum: (flags & 4) !== 0,
    };
}
/** Exponent and eighths (3.1.1.1.2). */
function readWindow(descriptor) {
    const base = 2 ** (10 + (descriptor >>> 3));
    return base + (base / 8) * (descriptor & 7);
}
function readContentSize(bytes) {
    if (bytes.length === 1)
        return bytes.readUInt8();
    if (bytes.length === 2)
        return bytes.readUInt16LE() + 256;
    return bytes.length === 4 ? bytes.readUInt32LE() : Number(bytes.readBigUInt64LE());
}
async function passBlocks(reader, write) {
    for (let last = false; !last;) {
        const header = await reader.take(3);
        const bits = header.readUIntLE(0, 3);
        last = (bits & 1) === 1;
        const runLength = ((bits >>> 1) & 3) === 1;
        await write(header);
        await reader.pass(runLength ? 1 : bits >>> 3, write);
    }
}
/** Unpacks one frame: Node's decoder, off the main thread, where there is one (22.15 and later); else fzstd. */
async function unpackFrame(take) {
    // Absent in Node 20, whatever the types say.
    const native = external_node_zlib_.createZstdDecompress;
    return native === undefined ? await scriptDecoder(take) : nativeDecoder(native(), take);
}
function nativeDecoder(stream, take) {
    stream.on('data', (chunk) => {
        try {
            take(chunk);
        }
        catch (error) {
            stream.destroy(error);
        }
    });
    const ended = (0,promises_.finished)(stream);
    // Its error comes out of the next write or of the end.
    ended.catch(() => undefined);
    return {
        async write(chunk) {
            if (stream.destroyed)
                await ended;
            if (!stream.write(chunk))
                await Promise.race([(0,external_node_events_.once)(stream, 'drain'), ended]);
        },
        async end() {
            stream.end();
            await ended;
        },
    };
}
async function scriptDecoder(take) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 8339).then(__webpack_require__.bind(__webpack_require__, 68339));
    const stream = new Decompress((chunk) => take(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)));
    return {
        write: (chunk) => Promise.resolve(stream.push(chunk)),
        end: () => Promise.resolve(),
    };
}


/***/ }),

/***/ 19495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
