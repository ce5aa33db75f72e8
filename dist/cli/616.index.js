export const id = 616;
export const ids = [616];
export const modules = {

/***/ 9865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ createImageReader)
});

// EXTERNAL MODULE: ./src/model/platform.ts
var platform = __webpack_require__(3154);
// EXTERNAL MODULE: ./src/registry/content-source.ts
var content_source = __webpack_require__(8454);
// EXTERNAL MODULE: ./src/registry/manifest.ts
var registry_manifest = __webpack_require__(506);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/measure/gzip-length.ts



/** Bytes that a gzip stream unpacks to, over all its members (RFC 1952, 2.2; Node's gunzip takes them all). */
async function countGzip(stream) {
    let bytes = 0;
    await (0,promises_.pipeline)(external_node_stream_.Readable.from(stream), (0,external_node_zlib_.createGunzip)({ chunkSize: 1 << 18 }), async (unpacked) => {
        for await (const chunk of unpacked)
            bytes += chunk.length;
    });
    return bytes;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./src/measure/byte-reader.ts
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

;// CONCATENATED MODULE: ./src/measure/zstd-length.ts




const frameMagic = 0xfd2fb528;
const skippableMagic = 0x184d2a50;
/**
 * Bytes that a zstd stream unpacks to (RFC 8878). The frames are told apart here, each for a decoder of its own: Node's
 * decoder ends silently after the first frame, and layers of BuildKit and zstd:chunked have several, with skippable ones between.
 * Throws when it is not zstd.
 */
async function countZstd(stream) {
    const reader = new ByteReader(stream);
    let total = 0;
    for (;;) {
        const magic = await reader.takeOrEnd(4);
        if (magic === null)
            return total;
        const value = magic.readUInt32LE();
        if ((value & 0xfffffff0) >>> 0 === skippableMagic) {
            await reader.pass((await reader.take(4)).readUInt32LE(), () => Promise.resolve());
        }
        else if (value === frameMagic) {
            total += await countFrame(reader);
        }
        else {
            throw new Error('not a zstd frame');
        }
    }
}
/** RFC 8878, 3.1.1: header, blocks until the last, checksum. The size in the header saves the unpacking. */
async function countFrame(reader) {
    const header = await readHeader(reader);
    const decoder = header.size === null ? await createDecoder() : null;
    const write = async (chunk) => decoder?.write(chunk);
    await write(header.bytes);
    await passBlocks(reader, write);
    if (header.checksum)
        await reader.pass(4, write);
    return header.size ?? (await decoder?.end()) ?? 0;
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
    return {
        bytes: Buffer.concat([magic, descriptor, rest]),
        size: sizeLength === 0 ? null : readContentSize(rest.subarray(before)),
        checksum: (flags & 4) !== 0,
    };
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
/** Node's decoder, off the main thread, where there is one (22.15 and later); else fzstd. */
async function createDecoder() {
    // Absent in Node 20, whatever the types say.
    const native = external_node_zlib_.createZstdDecompress;
    return native === undefined ? await createScriptDecoder() : createNativeDecoder(native());
}
function createNativeDecoder(stream) {
    let bytes = 0;
    stream.on('data', (chunk) => (bytes += chunk.length));
    const ended = (0,promises_.finished)(stream);
    // Its error comes out of the next write or of the end.
    ended.catch(() => undefined);
    return {
        async write(chunk) {
            if (!stream.write(chunk))
                await Promise.race([(0,external_node_events_.once)(stream, 'drain'), ended]);
        },
        async end() {
            stream.end();
            await ended;
            return bytes;
        },
    };
}
async function createScriptDecoder() {
    const { Decompress } = await __webpack_require__.e(/* import() */ 339).then(__webpack_require__.bind(__webpack_require__, 8339));
    let bytes = 0;
    const stream = new Decompress((chunk) => (bytes += chunk.length));
    return {
        write: (chunk) => Promise.resolve(stream.push(chunk)),
        end: () => Promise.resolve(bytes),
    };
}

;// CONCATENATED MODULE: ./src/measure/unpacked-size.ts



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

;// CONCATENATED MODULE: ./src/measure/image-sizes.ts




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
        const manifest = (0,registry_manifest/* readImageManifest */.lb)({ digest, mediaType, body });
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
    const fields = (0,registry_manifest/* parseObject */.lj)(await cache.content(digest, () => (0,content_source/* readBlob */.gm)(source, digest, configLimit)), digest);
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
    const makers = history.filter((entry) => (0,registry_manifest/* isObject */.Gv)(entry) && entry['empty_layer'] !== true);
    if (makers.length !== layers)
        return [];
    return makers.map((entry) => {
        const text = (0,registry_manifest/* isObject */.Gv)(entry) ? entry['created_by'] : null;
        return typeof text === 'string' ? text : null;
    });
}


/***/ }),

/***/ 1652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ SizeCache),
/* harmony export */   formatSizeCache: () => (/* binding */ formatSizeCache),
/* harmony export */   parseSizeCache: () => (/* binding */ parseSizeCache)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5305);
/* harmony import */ var _registry_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(506);


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
        if (kept.length > 0 && (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(kept) === digest)
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
    try {
        const stored = JSON.parse(text);
        if (!(0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(stored) || stored['schemaVersion'] !== schema)
            return new SizeCache();
        const layers = Object.entries(stored['layers'] ?? {}).filter(isLayer);
        const contents = Object.entries(stored['contents'] ?? {}).filter(isContent);
        return new SizeCache(new Map(layers), new Map(contents));
    }
    catch {
        return new SizeCache();
    }
}
/** What the run used or learned, as JSON text to keep. */
function formatSizeCache(cache) {
    return JSON.stringify({ schemaVersion: schema, ...cache.used() });
}
function isLayer(entry) {
    const [digest, value] = entry;
    const size = value;
    const bytes = size?.unpackedBytes;
    const told = size?.unpackedBy === 'trailer' || size?.unpackedBy === 'streamed';
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .B)(digest) && told && Number.isSafeInteger(bytes) && Number(bytes) >= 0;
}
function isContent(entry) {
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .B)(entry[0]) && typeof entry[1] === 'string';
}


/***/ }),

/***/ 6757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/process/run-program.ts + 3 modules
var run_program = __webpack_require__(7849);
;// CONCATENATED MODULE: ./src/registry/cancelled.ts

/** What every registry operation throws once its signal is aborted. */
function cancelled() {
    return new failure/* Failure */.H('cancelled', { code: 'CANCELLED', what: 'cancelled while talking to a registry' });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/registry/host.ts

/** Docker Hub's names; its API answers on one of them only. */
const dockerHub = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/** Under which name `docker login` keeps Docker Hub's credentials. */
const dockerHubKey = 'https://index.docker.io/v1/';
function isDockerHub(host) {
    return dockerHub.has(host);
}
/** Where the registry's API is: Docker Hub's differs from its name. */
function apiHost(host) {
    return isDockerHub(host) ? 'registry-1.docker.io' : host;
}
/** `localhost`, `127.0.0.0/8` and `::1`: reached over plain http, as Docker and BuildKit do. */
function isLoopback(host) {
    const name = host
        .replace(/:\d+$/, '')
        .replace(/^\[|\]$/g, '')
        .toLowerCase();
    if (name === 'localhost' || name.endsWith('.localhost'))
        return true;
    return ((0,external_node_net_.isIP)(name) === 4 && name.startsWith('127.')) || name === '::1';
}
/**
 * The ways to try, best first. As Docker does with `insecure-registries`, a host listed as insecure is tried over https
 * without a certificate check and then over http. A loopback host is tried over http first, which is what runs there.
 */
function schemesFor(host, insecure) {
    const listed = insecure.includes(host);
    const https = { protocol: 'https:', verified: !listed };
    const http = { protocol: 'http:', verified: true };
    if (isLoopback(host))
        return [http, https];
    return listed ? [https, http] : [https];
}

// EXTERNAL MODULE: ./src/registry/manifest.ts
var manifest = __webpack_require__(506);
;// CONCATENATED MODULE: ./src/registry/credentials.ts







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
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        // The parser's message quotes the text, which may hold a password.
        throw unreadable(path, 'it is not JSON');
    }
    if (!(0,manifest/* isObject */.Gv)(value))
        throw unreadable(path, 'it is not a JSON object');
    const { auths, credHelpers, credsStore } = value;
    return {
        auths: (0,manifest/* isObject */.Gv)(auths) ? auths : {},
        credHelpers: (0,manifest/* isObject */.Gv)(credHelpers) ? credHelpers : {},
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
        fix: 'mend or remove that file, then run `docker login` again',
    });
}
async function findCredential(host, config, options) {
    const named = config.credHelpers[host] ?? (isDockerHub(host) ? config.credHelpers[dockerHubKey] : undefined);
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
    return keyHost === host || (isDockerHub(keyHost) && isDockerHub(host));
}
function readEntry(entry) {
    if (!(0,manifest/* isObject */.Gv)(entry))
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
        input: isDockerHub(host) ? dockerHubKey : host,
        timeoutMs: options.helperTimeoutMs ?? 10_000,
        ...(options.signal !== undefined && { signal: options.signal }),
    }).catch((error) => {
        const missing = error instanceof failure/* Failure */.H && error.problems[0]?.code === 'PROGRAM_NOT_FOUND';
        throw helperFailure(name, host, missing ? 'it is not installed' : 'it cannot be run');
    });
    if (result.cancelled)
        throw cancelled();
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
    try {
        const answer = JSON.parse(text);
        if (!(0,manifest/* isObject */.Gv)(answer))
            return null;
        const { Username, Secret } = answer;
        return typeof Username === 'string' && typeof Secret === 'string' ? basic(Username, Secret) : null;
    }
    catch {
        return null;
    }
}
function helperFailure(name, host, why) {
    return new failure/* Failure */.H('registry', {
        code: 'CREDENTIAL_HELPER',
        what: `docker-credential-${name} gave no login for ${host}`,
        why,
        fix: `mend it, or take it out of "credsStore"/"credHelpers" in Docker's config.json and run \`docker login ${host}\``,
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/model/reference.ts
var reference = __webpack_require__(6676);
;// CONCATENATED MODULE: ./src/registry/challenge.ts

/**
 * Reads `Bearer realm="…",service="…"` or `Basic …`; null when it is neither.
 * When several are offered, Bearer wins.
 */
function parseChallenge(header) {
    const bearer = /(?:^|,\s*)bearer\s+(.*)$/i.exec(header)?.[1];
    if (bearer === undefined)
        return /(?:^|,\s*)basic\b/i.test(header) ? { kind: 'basic' } : null;
    const fields = new Map([...bearer.matchAll(/([a-z_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi)].map((match) => [
        (match[1] ?? '').toLowerCase(),
        (match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'),
    ]));
    const realm = fields.get('realm');
    if (realm === undefined || !URL.canParse(realm))
        return null;
    return { kind: 'bearer', realm: new URL(realm), service: fields.get('service') ?? null };
}
/**
 * The request for a token: with a refresh token by POST (Docker's OAuth2 token spec), else by GET with the user's name
 * and password, or anonymous (Docker's token authentication spec).
 */
function tokenRequest(challenge, scopes, credential) {
    const client = 'build-variants';
    if (credential?.kind === 'identity') {
        const form = new URLSearchParams({
            grant_type: 'refresh_token',
            service: challenge.service ?? challenge.realm.host,
            client_id: client,
            scope: scopes.join(' '),
            refresh_token: credential.token,
        });
        return { url: challenge.realm, headers: { 'content-type': 'application/x-www-form-urlencoded' }, form };
    }
    const url = new URL(challenge.realm);
    if (challenge.service !== null)
        url.searchParams.set('service', challenge.service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    if (credential?.kind !== 'basic')
        return { url, headers: {}, form: null };
    url.searchParams.set('client_id', client);
    return { url, headers: { authorization: basicHeader(credential) }, form: null };
}
function basicHeader(credential) {
    const pair = `${credential.username}:${credential.password}`;
    return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}
/** The answer of a token service; null when there is no token in it. A token without a lifetime lives 60 s (token spec). */
function parseToken(body) {
    let fields;
    try {
        fields = JSON.parse(body);
    }
    catch {
        return null;
    }
    if (!(0,manifest/* isObject */.Gv)(fields))
        return null;
    const value = fields['token'] ?? fields['access_token'];
    const lifetime = fields['expires_in'];
    if (typeof value !== 'string' || value === '')
        return null;
    return {
        value,
        lifetimeSeconds: typeof lifetime === 'number' && lifetime > 0 ? Math.max(lifetime, 60) : 60,
    };
}
/** Why a realm is not asked; null when it may be. Credentials go over https only, unless the registry itself is spoken to in plain. */
function refuseRealm(realm, registryIsPlain) {
    if (realm.protocol === 'https:' || (realm.protocol === 'http:' && registryIsPlain))
        return null;
    return {
        status: 401,
        networkCode: null,
        codes: [],
        message: `it sends logins to ${realm.origin}, which is not https`,
        retryAfter: null,
        date: null,
        host: null,
    };
}

// EXTERNAL MODULE: ./src/registry/content-source.ts
var content_source = __webpack_require__(8454);
;// CONCATENATED MODULE: ./src/registry/exchange.ts



const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;
/**
 * One request and its answer, redirects followed by hand: Authorization never goes to another host, and a redirect from
 * https to http is not followed (registries send blobs from storage services by signed URLs, which need no login).
 */
async function exchange(transport, request, signal) {
    let current = request;
    for (let hops = 0;; hops++) {
        const response = await transport.send(current, signal);
        const location = response.headers.location;
        if (!redirects.has(response.status) || location === undefined || isStreamed(current))
            return response;
        await discard(response);
        current = redirected(current, location, hops);
    }
}
function isStreamed(request) {
    return request.body !== undefined && !(request.body instanceof Uint8Array);
}
function redirected(request, location, hops) {
    if (hops >= mostRedirects)
        throw refused(request, 'it redirects in a circle');
    const base = request.url.href;
    if (!URL.canParse(location, base))
        throw refused(request, 'it redirects to no address');
    const url = new URL(location, base);
    const downgraded = request.url.protocol === 'https:' && url.protocol !== 'https:';
    if (downgraded || !/^https?:$/.test(url.protocol))
        throw refused(request, `it redirects to ${url.protocol}//${url.host}, which is not https`);
    const elsewhere = url.host !== request.url.host || url.protocol !== request.url.protocol;
    return {
        ...request,
        url,
        headers: elsewhere ? withoutLogin(request.headers) : request.headers,
        // The certificate check is off for the listed host only.
        verified: elsewhere || request.verified,
    };
}
function withoutLogin(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));
}
function refused(request, why) {
    return new failure/* Failure */.H('registry', {
        code: 'REGISTRY_REDIRECT',
        what: `cannot follow ${request.url.host}`,
        why,
        fix: 'ask who runs the registry or the proxy before it',
    });
}
/** Reads a body to its end. Throws a registry failure when it is longer than `limit` bytes. */
async function readBody(response, limit) {
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body) {
        const bytes = chunk;
        length += bytes.length;
        if (length > limit)
            throw (0,content_source/* tooLarge */.g$)(response.url.host, response.url.pathname, limit);
        chunks.push(bytes);
    }
    return Buffer.concat(chunks);
}
/** Gets rid of an answer that nobody reads; short ones are read, so that the connection lives on. */
async function discard(response) {
    if (Number(response.headers['content-length'] ?? 0) > 65_536)
        response.body.destroy();
    else
        await readPrefix(response, 65_536);
}
/** At most `limit` bytes of a body that may be anything. A connection that breaks meanwhile is no matter. */
async function readPrefix(response, limit) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of response.body) {
            chunks.push(chunk);
            length += chunk.length;
            if (length >= limit)
                break;
        }
    }
    catch {
        // What came is enough for a message.
    }
    return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}
/** The fault in an answer that was not asked for; reads the OCI error body (distribution spec, "Error codes"). */
async function responseFault(response) {
    const text = await readPrefix(response, 65_536);
    const { codes, messages } = readErrors(text);
    return {
        status: response.status,
        networkCode: null,
        codes,
        message: messages.length > 0 ? messages.join('; ') : /^\s*</.test(text) ? '' : text,
        retryAfter: response.headers['retry-after'] ?? null,
        date: response.headers.date ?? null,
        host: null,
    };
}
function readErrors(text) {
    const codes = [];
    const messages = [];
    try {
        const fields = JSON.parse(text);
        const errors = (0,manifest/* isObject */.Gv)(fields) && Array.isArray(fields['errors']) ? fields['errors'] : [];
        for (const error of errors) {
            if (!(0,manifest/* isObject */.Gv)(error))
                continue;
            const { code, message } = error;
            if (typeof code === 'string')
                codes.push(code);
            if (typeof message === 'string')
                messages.push(message);
        }
    }
    catch {
        // Not JSON: the text itself is the message.
    }
    return { codes, messages };
}
/** The fault in a connection that failed. Everything else that was thrown is thrown on. */
function networkFault(error) {
    const connection = error;
    if (error instanceof failure/* Failure */.H || typeof connection?.code !== 'string')
        throw error;
    return {
        status: null,
        networkCode: connection.code,
        codes: [],
        message: String(connection.message),
        retryAfter: null,
        date: null,
        host: null,
    };
}

;// CONCATENATED MODULE: ./src/registry/authorizer.ts


/** A token that was refused when it was younger is no good, a new one will be no better. */
const trustedAgeMs = 5_000;
function createAuthorizer(options) {
    let challenge = null;
    const held = new Map();
    return {
        async header(scopes, signal) {
            if (challenge === null)
                return { ok: true, value: null };
            if (challenge.kind === 'basic')
                return { ok: true, value: plainHeader(await options.credentials(options.host)) };
            const need = { challenge, scopes, signal };
            const token = await heldToken(held, need, () => fetchToken(options, need));
            return token.ok ? { ok: true, value: `Bearer ${token.value.value}` } : token;
        },
        learn(response, scopes) {
            const found = parseChallenge(response.headers['www-authenticate'] ?? '');
            if (found === null)
                return false;
            const changed = JSON.stringify(found) !== JSON.stringify(challenge);
            challenge = found;
            const token = held.get(scopes.join(' '));
            const old = token !== undefined && performance.now() - token.askedAtMs > trustedAgeMs;
            if (changed || old)
                held.delete(scopes.join(' '));
            return changed || old;
        },
    };
}
/** The token that is held for these scopes, or a new one; those who ask at once share one request. */
async function heldToken(held, need, fetch) {
    const key = need.scopes.join(' ');
    const known = held.get(key);
    if (known !== undefined && known.expiresAtMs > performance.now())
        return await known.answer;
    const answer = fetch();
    const token = { answer, askedAtMs: performance.now(), expiresAtMs: Number.POSITIVE_INFINITY };
    held.set(key, token);
    const result = await answer.catch((error) => {
        held.delete(key);
        throw error;
    });
    // A tenth early, so that it does not end on its way.
    if (result.ok)
        token.expiresAtMs = performance.now() + result.value.lifetimeSeconds * 900;
    else
        held.delete(key);
    return result;
}
function plainHeader(credential) {
    if (credential === null)
        return null;
    return credential.kind === 'basic' ? basicHeader(credential) : `Bearer ${credential.token}`;
}
async function fetchToken(options, need) {
    const realm = need.challenge.realm;
    const refusal = refuseRealm(realm, options.plain);
    if (refusal !== null)
        return { ok: false, fault: refusal };
    const credential = await options.credentials(options.host);
    if (credential?.kind === 'bearer')
        return { ok: true, value: { value: credential.token, lifetimeSeconds: 3600 } };
    const asked = tokenRequest(need.challenge, need.scopes, credential);
    const request = {
        method: asked.form === null ? 'GET' : 'POST',
        url: asked.url,
        headers: { accept: 'application/json', ...asked.headers },
        ...(asked.form !== null && { body: Buffer.from(asked.form.toString()) }),
        verified: realm.host !== options.host || !options.plain,
    };
    try {
        const response = await exchange(options.transport, request, need.signal);
        if (response.status !== 200)
            return elsewhere(await responseFault(response), realm);
        const token = parseToken((await readBody(response, 1 << 20)).toString('utf8'));
        if (token !== null)
            return { ok: true, value: token };
        return elsewhere(noToken, realm);
    }
    catch (error) {
        return elsewhere(networkFault(error), realm);
    }
}
const noToken = {
    status: 401,
    networkCode: null,
    codes: [],
    message: 'the token service gave no token',
    retryAfter: null,
    date: null,
    host: null,
};
function elsewhere(fault, realm) {
    return { ok: false, fault: { ...fault, host: realm.host } };
}

;// CONCATENATED MODULE: ./src/registry/retry.ts
const retryDefaults = {
    tries: 6,
    firstDelayMs: 1_000,
    longestDelayMs: 30_000,
    longestRetryAfterMs: 120_000,
    budgetMs: 600_000,
};
const retriedStatuses = new Set([408, 425, 429, 499, 500, 502, 503, 504, 522]);
const retriedNetworkCodes = new Set([
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'HPE_INVALID_EOF_STATE',
]);
const retriedCodes = new Set(['TOOMANYREQUESTS', 'UNAVAILABLE', 'BLOB_UPLOAD_INVALID']);
/** Full storage and too large a body do not get better by asking again, whatever code comes with them. */
const finalStatuses = new Set([401, 413, 507]);
/** GHCR reports its secondary rate limit as 403; every other 403 is final. */
function isSecondaryRateLimit(fault) {
    return fault.status === 403 && /secondary rate limit/i.test(fault.message);
}
function isRetried(fault) {
    if (fault.status === null)
        return retriedNetworkCodes.has(fault.networkCode ?? '');
    if (finalStatuses.has(fault.status))
        return false;
    return (retriedStatuses.has(fault.status) ||
        isSecondaryRateLimit(fault) ||
        fault.codes.some((code) => retriedCodes.has(code)));
}
/** True when the registry may have done what was asked although no good answer came. */
function isAmbiguous(fault) {
    return fault.status === null || fault.status === 408 || fault.status === 499 || fault.status >= 500;
}
/**
 * Milliseconds to wait before the next try, or null to give up: exponential back-off with full jitter,
 * never less than the registry asks for.
 */
function retryDelay(fault, tried, policy) {
    if (tried >= policy.tries || !isRetried(fault))
        return null;
    const asked = fault.retryAfter === null ? 0 : (parseRetryAfter(fault.retryAfter, policy.now()) ?? 0);
    if (asked > policy.longestRetryAfterMs)
        return null;
    const ceiling = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (tried - 1));
    return Math.max(asked, Math.round(policy.random() * ceiling));
}
/** Milliseconds of a Retry-After header: seconds or an HTTP date (RFC 9110, 10.2.3), or a Go duration as GHCR sends it (`1.889377ms`). */
function parseRetryAfter(text, nowMs) {
    const trimmed = text.trim();
    if (/^\d+(\.\d+)?$/.test(trimmed))
        return Number(trimmed) * 1000;
    const duration = parseGoDuration(trimmed);
    if (duration !== null)
        return duration;
    const date = Date.parse(trimmed);
    return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
const goUnits = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
function parseGoDuration(text) {
    if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text))
        return null;
    const parts = text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g);
    return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * (goUnits[unit ?? ''] ?? 0), 0);
}
/** Tries until it works, the fault is final, or tries or time are used up. Then the last fault is the answer. */
async function withRetry(attempt, policy, signal) {
    const started = performance.now();
    let waited = 0;
    for (let tried = 1;; tried++) {
        const result = await attempt();
        if (result.ok)
            return result;
        const delay = retryDelay(result.fault, tried, policy);
        const spent = Math.max(waited, performance.now() - started);
        if (delay === null || spent + delay > policy.budgetMs)
            return result;
        await policy.sleep(delay, signal);
        waited += delay;
    }
}

;// CONCATENATED MODULE: ./src/registry/registry-problem.ts



/** A registry failure in words: what was tried, what the registry answered, what to do about it. */
function registryFailure(fault, doing) {
    const words = fault.status === null ? connectionWords(fault, doing) : statusWords(fault, doing);
    const said = fault.status === null ? '' : answered(fault);
    const problem = {
        code: words.code,
        what: `cannot ${doing.action}${said}`,
        why: words.why + clockHint(fault, doing.nowMs),
        fix: words.fix,
    };
    return new failure/* Failure */.H('registry', problem);
}
function answered(fault) {
    const text = fault.message.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    const short = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    const who = fault.host ?? 'the registry';
    return `: ${who} answered ${String(fault.status)}${short === '' ? '' : ` (${short})`}`;
}
const byStatus = {
    401: (_, doing) => ({
        code: 'REGISTRY_LOGIN',
        why: 'no login was found for this registry, or it is wrong or has expired',
        fix: loginFix(doing.host),
    }),
    403: denied,
    404: (_, doing) => ({
        code: 'REGISTRY_NOT_FOUND',
        why: 'the repository or the image does not exist, or the login may not see it',
        fix: `check the name ${doing.repository}; some registries want the repository to be created first`,
    }),
    405: () => ({
        code: 'REGISTRY_READ_ONLY',
        why: 'the registry does not take writes here: it is read-only, a mirror, or under maintenance',
        fix: 'push to a registry or repository that takes writes',
    }),
    413: () => ({
        code: 'REGISTRY_TOO_LARGE',
        why: 'the registry, or a proxy before it, refuses content of this size',
        fix: "raise its limit (nginx: client_max_body_size) or make the image's layers smaller",
    }),
    415: mediaTypeWords,
    429: rateLimit,
    507: () => ({
        code: 'REGISTRY_STORAGE',
        why: "the registry's storage is full",
        fix: 'free space in the registry, or ask for more quota; then run again',
    }),
};
const byCode = {
    MANIFEST_INVALID: mediaTypeWords,
    TAG_INVALID: mediaTypeWords,
    MANIFEST_BLOB_UNKNOWN: missingContent,
    BLOB_UNKNOWN: missingContent,
    BLOB_UPLOAD_INVALID: () => ({
        code: 'REGISTRY_STORAGE',
        why: 'the registry could not keep what was sent; most often its storage is full',
        fix: "look at the registry's free space and its own log, then run again",
    }),
    TOOMANYREQUESTS: rateLimit,
};
function statusWords(fault, doing) {
    const coded = fault.codes.map((code) => byCode[code]).find((words) => words !== undefined);
    if (coded !== undefined)
        return coded(fault, doing);
    const words = byStatus[fault.status ?? 0];
    if (words !== undefined)
        return words(fault, doing);
    return {
        code: 'REGISTRY_ERROR',
        why: 'the registry did not do what was asked, also after the retries that make sense for it',
        fix: `run again later; if it stays, ask who runs ${doing.host}`,
    };
}
function denied(fault, doing) {
    if (isSecondaryRateLimit(fault))
        return rateLimit(fault, doing);
    const ghcr = doing.host === 'ghcr.io';
    return {
        code: 'REGISTRY_DENIED',
        why: `the login may not do this in ${doing.repository}`,
        fix: ghcr
            ? 'give the job `permissions: packages: write`, and the repository write access in the package settings'
            : 'use a login with write access to this repository',
    };
}
function rateLimit(fault, doing) {
    const asked = fault.retryAfter === null ? null : parseRetryAfter(fault.retryAfter, doing.nowMs);
    const wait = asked === null ? '' : `; it asks to wait ${String(Math.ceil(asked / 1000))} s`;
    const hub = isDockerHub(doing.host) ? ', or log in to Docker Hub for a higher limit' : '';
    return {
        code: 'REGISTRY_RATE_LIMIT',
        why: `the registry's rate limit is used up${wait}`,
        fix: `run again later${hub}`,
    };
}
function mediaTypeWords() {
    return {
        code: 'REGISTRY_MEDIA_TYPE',
        why: 'the registry does not take this manifest; old ones know no OCI indexes or attestations',
        fix: 'use a registry that follows the OCI distribution spec 1.0, or turn attestations off (provenance: false)',
    };
}
function missingContent(_, doing) {
    return {
        code: 'REGISTRY_CONTENT_MISSING',
        why: `something that the manifest names is not in ${doing.repository}`,
        fix: 'run again; if it stays, see whether a clean-up rule of the registry removes untagged manifests',
    };
}
function loginFix(host) {
    return isDockerHub(host) ? 'run `docker login`' : `run \`docker login ${host}\``;
}
function connectionWords(fault, doing) {
    const code = fault.networkCode ?? '';
    const host = fault.host ?? doing.host;
    const tls = certificateWords(code, host);
    if (tls !== null)
        return tls;
    if (code === 'ETIMEDOUT')
        return {
            code: 'REGISTRY_TIMEOUT',
            why: `${host} did not answer in time`,
            fix: 'look whether the registry is up and reachable from this machine (firewall, proxy), then run again',
        };
    return {
        code: 'REGISTRY_UNREACHABLE',
        why: `${host}: ${networkWords[code] ?? fault.message} (${code})`,
        fix: 'check the host name and port, that the registry runs, and that this machine may reach it',
    };
}
const networkWords = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'the name is not known',
    EAI_AGAIN: 'the name server does not answer',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    EHOSTUNREACH: 'there is no route to it',
    ENETUNREACH: 'there is no route to it',
};
const certificateCauses = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that this machine does not trust',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that this machine does not trust',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that this machine does not trust',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    CERT_NOT_YET_VALID: "its certificate is not valid yet (or this machine's clock is wrong)",
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};
function isCertificateFault(fault) {
    return (fault.networkCode ?? '') in certificateCauses;
}
function certificateWords(code, host) {
    const cause = certificateCauses[code];
    if (cause !== undefined)
        return {
            code: 'REGISTRY_TLS',
            why: `${host}: ${cause} (${code})`,
            fix: `trust its authority (NODE_EXTRA_CA_CERTS=ca.pem), or list ${host} in insecure-registries`,
        };
    if (code !== 'EPROTO' && !code.startsWith('ERR_SSL_'))
        return null;
    return {
        code: 'REGISTRY_TLS',
        why: `${host} does not speak TLS; it looks like a registry with plain http (${code})`,
        fix: `list ${host} in insecure-registries to use plain http`,
    };
}
/** A clock that is off breaks tokens and certificates in ways that no message names. */
function clockHint(fault, nowMs) {
    const theirs = fault.date === null ? Number.NaN : Date.parse(fault.date);
    const minutes = Math.round(Math.abs(nowMs - theirs) / 60_000);
    const suspicious = fault.status === 401 && minutes >= 5;
    return suspicious ? `; this machine's clock differs from the registry's by ${String(minutes)} minutes` : '';
}

;// CONCATENATED MODULE: ./src/registry/host-session.ts






function createHostSession(options) {
    let base;
    const reached = async (signal) => {
        base ??= reach(options, signal);
        const result = await base.catch((error) => {
            base = undefined;
            throw error;
        });
        // The next try looks anew.
        if (!result.ok)
            base = undefined;
        return result;
    };
    const once = async (call, signal) => {
        try {
            if (signal?.aborted)
                throw cancelled();
            const known = await reached(signal);
            return known.ok ? await attempt(call, { ...options, ...known.value, signal }) : known;
        }
        catch (error) {
            if (signal?.aborted)
                throw cancelled();
            return { ok: false, fault: networkFault(error) };
        }
    };
    const failure = (fault, { action, scopes }) => {
        const repository = /^repository:([^:]+):/.exec(scopes[0] ?? '')?.[1] ?? '';
        return registryFailure(fault, { host: options.host, repository, action, nowMs: options.policy.now() });
    };
    const persist = async (attempted, subject, signal) => {
        const result = await withRetry(attempted, options.policy, signal).catch((error) => {
            throw signal?.aborted ? cancelled() : error;
        });
        if (result.ok)
            return result.value;
        throw failure(result.fault, subject);
    };
    const call = (asked, signal) => persist(() => settled(asked, once(asked, signal)), asked, signal);
    return { call, once, persist, failure };
}
async function settled(call, answer) {
    const result = await answer;
    if (result.ok || call.settle === undefined)
        return result;
    const value = await call.settle(result.fault);
    return value === null ? result : { ok: true, value };
}
/** Finds the way to speak to the host, best first. */
async function reach(options, signal) {
    let first;
    for (const scheme of schemesFor(options.host, options.insecure)) {
        const result = await greet(options, scheme, signal);
        if (result.ok || isFinal(result.fault))
            return result;
        first ??= result;
    }
    return first ?? { ok: false, fault: networkFault(new Error('no way to speak to it')) };
}
/** Where nothing listens, or a certificate is refused, another protocol is no help. */
function isFinal(fault) {
    return (isCertificateFault(fault) || fault.networkCode === 'ECONNREFUSED' || fault.networkCode === 'ENOTFOUND');
}
/** `GET /v2/` (distribution spec, end-1) tells whether the protocol is right and what login the registry wants. */
async function greet(options, scheme, signal) {
    const plain = scheme.protocol === 'http:' || !scheme.verified;
    const authorizer = createAuthorizer({ ...options, plain });
    const url = new URL(`${scheme.protocol}//${apiHost(options.host)}/v2/`);
    try {
        const request = { method: 'GET', url, headers: {}, verified: scheme.verified };
        const response = await exchange(options.transport, request, signal);
        // What a TLS port answers to plain http (Go, nginx).
        if (response.status === 400 && scheme.protocol === 'http:')
            return { ok: false, fault: await responseFault(response) };
        await discard(response);
        if (response.status === 401)
            authorizer.learn(response, []);
        return { ok: true, value: { scheme, authorizer } };
    }
    catch (error) {
        return { ok: false, fault: networkFault(error) };
    }
}
async function attempt(call, context) {
    for (let logins = 0;; logins++) {
        const header = await context.authorizer.header(call.scopes, context.signal);
        if (!header.ok)
            return header;
        const response = await exchange(context.transport, toRequest(call, context, header.value), context.signal);
        if (call.accept.includes(response.status))
            return { ok: true, value: await call.read(response) };
        const again = response.status === 401 && logins === 0 && context.authorizer.learn(response, call.scopes);
        if (!again)
            return { ok: false, fault: await responseFault(response) };
        await discard(response);
    }
}
function toRequest(call, context, authorization) {
    const origin = new URL(`${context.scheme.protocol}//${apiHost(context.host)}`);
    const url = new URL(call.target, origin);
    const headers = { ...call.headers, ...(authorization !== null && { authorization }) };
    const body = typeof call.body === 'function' ? call.body() : call.body;
    const own = url.origin === origin.origin;
    return {
        method: call.method,
        url,
        headers: own ? headers : withoutLogin(headers),
        ...(body !== undefined && { body }),
        verified: !own || context.scheme.verified,
    };
}

// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(5305);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/registry/blob-reading.ts





/** How often a blob that breaks off is taken up again where it broke. */
const mostResumes = 5;
/** A blob in chunks, checked at its end; where the connection breaks, it goes on from there. */
async function* readBlobStream(context, digest) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let length = 0;
    for (let resumes = 0;; resumes++) {
        try {
            for await (const chunk of readFrom(context, digest, length)) {
                hash.update(chunk);
                length += chunk.length;
                yield chunk;
            }
            break;
        }
        catch (error) {
            if (context.signal?.aborted)
                throw cancelled();
            const fault = networkFault(error);
            if (resumes >= mostResumes)
                throw context.session.failure(fault, blobCall(context, digest));
        }
    }
    const found = `sha256:${hash.digest('hex')}`;
    if (found !== digest)
        throw (0,content_source/* wrongDigest */.K9)(digest, found, context.name);
}
async function* readFrom(context, digest, start) {
    const call = {
        ...blobCall(context, digest),
        ...(start > 0 && { headers: { range: `bytes=${String(start)}-` } }),
        accept: start > 0 ? [200, 206] : [200],
        read: (response) => Promise.resolve(response),
    };
    const response = await context.session.call(call, context.signal);
    // A registry that knows no ranges sends all again.
    let skip = response.status === 206 ? 0 : start;
    for await (const piece of response.body) {
        const bytes = piece;
        if (skip < bytes.length)
            yield bytes.subarray(skip);
        skip = Math.max(0, skip - bytes.length);
    }
}
/** Part of a blob by HTTP Range (distribution spec, "Pulling blobs"); from the whole where the registry knows no ranges. */
function readBlobRange(context, digest, range) {
    const end = range.start + range.length - 1;
    const call = {
        ...blobCall(context, digest),
        headers: { range: `bytes=${String(range.start)}-${String(end)}` },
        accept: [200, 206],
        read: (response) => takeRange(response, range),
    };
    return context.session.call(call, context.signal);
}
async function takeRange(response, range) {
    let skip = response.status === 206 ? 0 : range.start;
    const chunks = [];
    let length = 0;
    for await (const piece of response.body) {
        const bytes = piece.subarray(skip);
        skip = Math.max(0, skip - piece.length);
        chunks.push(bytes);
        length += bytes.length;
        // Ends the loop and with it the connection: the rest is not wanted.
        if (length >= range.length && response.status === 200)
            break;
    }
    if (length < range.length)
        throw Object.assign(new Error('the blob ended too early'), { code: 'ECONNRESET' });
    return Buffer.concat(chunks).subarray(0, range.length);
}
function blobCall(context, digest) {
    return {
        method: 'GET',
        target: `/v2/${context.path}/blobs/${digest}`,
        scopes: scopesOf(context),
        action: `read ${context.name}@${digest}`,
    };
}

;// CONCATENATED MODULE: ./src/registry/blob-upload.ts


/**
 * Sends a blob in one piece: POST for a place, PUT to it (distribution spec, "POST then PUT").
 * A PUT that broke leaves a place that cannot be used again, so each try begins with a new one.
 */
async function uploadBlob(context, blob) {
    const { session, signal } = context;
    const place = placeCall(context, blob.digest);
    await session.persist(async () => {
        const found = await session.once(place, signal);
        return found.ok ? await session.once(putCall(place, blob, found.value), signal) : found;
    }, place, signal);
}
function placeCall(context, digest) {
    return {
        method: 'POST',
        target: `/v2/${context.path}/blobs/uploads/`,
        scopes: scopesOf(context),
        headers: { 'content-length': '0' },
        accept: [202],
        action: `write ${digest} to ${context.name}`,
        async read(response) {
            await discard(response);
            return new URL(response.headers.location ?? '', response.url).href;
        },
    };
}
function putCall(place, blob, location) {
    const url = new URL(location);
    url.searchParams.set('digest', blob.digest);
    return {
        ...place,
        method: 'PUT',
        target: url.href,
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(blob.size) },
        body: blob.open,
        accept: [201, 202, 204],
        async read(response) {
            await discard(response);
            return url.href;
        },
    };
}

// EXTERNAL MODULE: ./src/registry/media-types.ts
var media_types = __webpack_require__(9867);
;// CONCATENATED MODULE: ./src/registry/repository.ts









/** Longest manifest that is read, bytes (the limit of distribution and containerd). */
const manifestLimit = 4 * 1024 * 1024;
function createRepository(context) {
    return {
        name: context.name,
        async getManifest(reference) {
            return (await getManifest(context, reference, [200]));
        },
        findManifest: (reference) => getManifest(context, reference, [200, 404]),
        headManifest: (reference) => headManifest(context, reference),
        putManifest: (reference, manifest) => putManifest(context, reference, manifest),
        getBlob: (digest) => readBlobStream(context, digest),
        getBlobRange: (digest, range) => readBlobRange(context, digest, range),
        blobExists: (digest) => blobExists(context, digest),
        async uploadBlob(blob) {
            if (!(await blobExists(context, blob.digest)))
                await uploadBlob(context, blob);
        },
        mountBlob: (digest, from) => mountBlob(context, digest, from),
    };
}
function scopesOf(context) {
    return [`repository:${context.path}:${context.access === 'push' ? 'pull,push' : 'pull'}`];
}
/** `ghcr.io/acme/worker:1.2` or `…@sha256:…`. */
function fullReference(name, reference) {
    return (0,model_digest/* isDigest */.B)(reference) ? `${name}@${reference}` : `${name}:${reference}`;
}
function manifestCall(context, reference) {
    return {
        target: `/v2/${context.path}/manifests/${reference}`,
        scopes: scopesOf(context),
        action: `read ${fullReference(context.name, reference)}`,
    };
}
function getManifest(context, reference, accept) {
    const call = {
        ...manifestCall(context, reference),
        method: 'GET',
        headers: { accept: media_types/* acceptManifests */.Pl },
        accept,
        async read(response) {
            if (response.status === 404)
                return await discard(response).then(() => null);
            const body = await readBody(response, manifestLimit);
            (0,content_source/* checkDigest */.H2)(reference, body, context.name);
            const declared = response.headers['docker-content-digest'];
            if ((0,model_digest/* isDigest */.B)(declared))
                (0,content_source/* checkDigest */.H2)(declared, body, context.name);
            return (0,manifest/* rawManifest */.Yj)(body, response.headers['content-type']?.split(';')[0] ?? null);
        },
    };
    return context.session.call(call, context.signal);
}
function headCall(context, reference) {
    return {
        ...manifestCall(context, reference),
        method: 'HEAD',
        headers: { accept: media_types/* acceptManifests */.Pl },
        accept: [200, 404],
        async read(response) {
            await discard(response);
            return response.status === 404 ? null : headDescriptor(response);
        },
    };
}
function headDescriptor(response) {
    const digest = response.headers['docker-content-digest'];
    const size = Number(response.headers['content-length']);
    const mediaType = response.headers['content-type']?.split(';')[0] ?? '';
    return (0,model_digest/* isDigest */.B)(digest) && Number.isSafeInteger(size) ? { mediaType, digest, size } : 'unknown';
}
async function headManifest(context, reference) {
    const found = await context.session.call(headCall(context, reference), context.signal);
    if (found !== 'unknown')
        return found;
    // The digest header is only a SHOULD (distribution spec, end-3): without it the body tells.
    const manifest = await getManifest(context, reference, [200, 404]);
    return manifest === null
        ? null
        : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.body.length };
}
function putManifest(context, reference, manifest) {
    const call = {
        ...manifestCall(context, reference),
        action: `write ${fullReference(context.name, reference)}`,
        method: 'PUT',
        headers: { 'content-type': manifest.mediaType, 'content-length': String(manifest.body.length) },
        body: manifest.body,
        accept: [200, 201, 202],
        async read(response) {
            await discard(response);
            const said = response.headers['docker-content-digest'];
            if ((0,model_digest/* isDigest */.B)(said) && said !== manifest.digest)
                throw movedWrongly(context.name, reference, said);
            return 'stored';
        },
        async settle(fault) {
            if (!isAmbiguous(fault))
                return null;
            const found = await context.session.once(headCall(context, reference), context.signal);
            const there = found.ok && found.value !== null && found.value !== 'unknown';
            return there && found.value.digest === manifest.digest ? 'stored' : null;
        },
    };
    return context.session.call(call, context.signal).then(() => undefined);
}
function movedWrongly(name, reference, said) {
    const target = fullReference(name, reference);
    const { problems } = (0,content_source/* wrongDigest */.K9)('what was sent to it', said, target);
    return new failure/* Failure */.H('registry', problems.map((problem) => ({
        ...problem,
        what: `${target} was written, but the registry says that it holds ${said}`,
        why: 'that is not the digest of what was sent: the registry or a proxy changed it. The tag may have moved',
    })));
}
function repository_blobCall(context, digest) {
    return {
        target: `/v2/${context.path}/blobs/${digest}`,
        scopes: scopesOf(context),
        action: `read ${context.name}@${digest}`,
    };
}
function blobExists(context, digest) {
    const call = {
        ...repository_blobCall(context, digest),
        method: 'HEAD',
        accept: [200, 404],
        async read(response) {
            await discard(response);
            return response.status === 200;
        },
    };
    return context.session.call(call, context.signal);
}
function mountBlob(context, digest, from) {
    const call = {
        method: 'POST',
        target: `/v2/${context.path}/blobs/uploads/?mount=${digest}&from=${encodeURIComponent(from)}`,
        scopes: [...scopesOf(context), `repository:${from}:pull`],
        headers: { 'content-length': '0' },
        accept: [201, 202, 404],
        action: `mount ${digest} from ${from} into ${context.name}`,
        async read(response) {
            await discard(response);
            return response.status === 201;
        },
    };
    return context.session.call(call, context.signal);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/registry/transport.ts




/** Loopback never goes through a proxy (Go, golang.org/x/net/http/httpproxy). */
const loopback = 'localhost,127.0.0.1,[::1]';
function proxyOf({ HTTP_PROXY, HTTPS_PROXY, NO_PROXY }) {
    return { HTTP_PROXY, HTTPS_PROXY, NO_PROXY: NO_PROXY === undefined ? loopback : `${loopback},${NO_PROXY}` };
}
function createTransport(options) {
    const settings = {
        keepAlive: true,
        maxSockets: options.connections,
        timeout: options.idleTimeoutMs,
        ...(options.lookup !== undefined && { lookup: options.lookup }),
        ...(options.proxy !== undefined && { proxyEnv: proxyOf(options.proxy) }),
    };
    const plain = new external_node_http_.Agent(settings);
    const secure = new external_node_https_.Agent(settings);
    const start = (request, signal) => {
        const encrypted = request.url.protocol === 'https:';
        return (encrypted ? external_node_https_.request : external_node_http_.request)(request.url, {
            method: request.method,
            headers: { 'user-agent': options.userAgent, ...request.headers },
            agent: encrypted ? secure : plain,
            timeout: options.idleTimeoutMs,
            ...(encrypted && { rejectUnauthorized: request.verified }),
            ...(signal !== undefined && { signal }),
        });
    };
    return {
        async send(request, signal) {
            const first = await transport_exchange(start(request, signal), request);
            // A kept connection that the server closed in the same moment: it is simply sent again. Not
            // so what writes: there it is first looked whether it was done.
            return first === 'stale' ? await exchangeFresh(start(request, signal), request) : first;
        },
        close() {
            plain.destroy();
            secure.destroy();
        },
    };
}
async function exchangeFresh(sent, request) {
    const answer = await transport_exchange(sent, request);
    if (answer !== 'stale')
        return answer;
    throw Object.assign(new Error('connection reset'), { code: 'ECONNRESET' });
}
function transport_exchange(sent, request) {
    return new Promise((resolve, reject) => {
        let answer;
        sent.on('response', (body) => {
            answer = body;
            resolve({ status: body.statusCode ?? 0, headers: body.headers, url: request.url, body });
        });
        sent.on('timeout', () => {
            const error = Object.assign(new Error('no byte came for too long'), { code: 'ETIMEDOUT' });
            answer?.destroy(error);
            sent.destroy(error);
        });
        sent.on('error', (error) => {
            const stale = sent.reusedSocket && error.code === 'ECONNRESET' && request.body === undefined;
            if (stale)
                resolve('stale');
            else
                reject(error);
        });
        writeBody(sent, request.body);
    });
}
function isStream(body) {
    return body !== undefined && !(body instanceof Uint8Array);
}
function writeBody(sent, body) {
    // A source that fails ends the request with its error, which is where it is handled.
    if (isStream(body))
        void (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(body), sent).catch((error) => sent.destroy(error));
    else
        sent.end(body);
}

;// CONCATENATED MODULE: ./src/registry/registry.ts







/** A client for the OCI distribution API (spec 1.1). Bounded, retried, cancelled by its signal; see docs of each `Repository` method. */
function createRegistry(options) {
    const policy = {
        ...retryDefaults,
        sleep: (milliseconds, signal) => (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }),
        now: Date.now,
        random: Math.random,
        ...options.retry,
    };
    const { userAgent = 'build-variants', idleTimeoutMs = 120_000, connections = 8 } = options;
    const transport = createTransport({ ...options, userAgent, idleTimeoutMs, connections });
    const sessions = new Map();
    const sessionFor = (host) => {
        const { credentials, insecure = [] } = options;
        const session = sessions.get(host) ?? createHostSession({ host, insecure, credentials, transport, policy });
        sessions.set(host, session);
        return session;
    };
    const view = (signal) => ({
        open(image, access) {
            const { registry, repository } = parseImage(image);
            return createRepository({
                session: sessionFor(registry),
                name: image,
                path: repository,
                access,
                signal,
            });
        },
        withSignal: view,
        policy,
        close: () => transport.close(),
    });
    return view(options.signal);
}
function parseImage(image) {
    const parsed = (0,reference/* parseReference */.F2)(image);
    if (!parsed.ok)
        throw new failure/* Failure */.H('usage', parsed.problem);
    return parsed.value;
}

// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(1013);
;// CONCATENATED MODULE: ./src/open-registry.ts




/** All registries, with the logins of the user's own Docker configuration. */
function openRegistry({ env, signal }, insecure) {
    const directory = env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)(env['HOME'] ?? env['USERPROFILE'] ?? '', '.docker');
    return createRegistry({
        credentials: createCredentials({ directory, env, signal }),
        insecure,
        signal,
        proxy: {
            HTTP_PROXY: env['HTTP_PROXY'] ?? env['http_proxy'],
            HTTPS_PROXY: env['HTTPS_PROXY'] ?? env['https_proxy'],
            NO_PROXY: env['NO_PROXY'] ?? env['no_proxy'],
        },
        userAgent: `build-variants/${version/* version */.r}`,
    });
}


/***/ }),

/***/ 7849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ runProgram)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/process/process-group.ts

const pollMs = 20;
/** Groups that must not outlive us. */
const living = new Set();
let guarded = false;
function killLiving() {
    for (const group of living)
        signalGroup(group, 'SIGKILL');
}
/** Kills the child's whole group should our own process end first (all ways but SIGKILL). Gives back the release. */
function guardGroup(child) {
    const group = child.pid;
    if (group === undefined)
        return () => undefined;
    if (!guarded)
        process.once('exit', killLiving);
    guarded = true;
    living.add(group);
    return () => living.delete(group);
}
/** Sends to every process of the group (signal 0: only asks); false when none is left. */
function signalGroup(group, signal) {
    try {
        return process.kill(-group, signal);
    }
    catch {
        return false;
    }
}
async function groupEnds(group, withinMs) {
    const deadline = performance.now() + withinMs;
    while (signalGroup(group, 0)) {
        if (performance.now() >= deadline)
            return false;
        await (0,promises_.setTimeout)(pollMs);
    }
    return true;
}
/**
 * Ends a detached child and all its descendants in the group: SIGINT, after half of the grace SIGTERM, after all of it
 * SIGKILL. Comes back when the group is empty or has been killed.
 */
async function stopGroup(child, graceMs) {
    const group = child.pid;
    if (group === undefined)
        return;
    for (const signal of ['SIGINT', 'SIGTERM']) {
        signalGroup(group, signal);
        if (await groupEnds(group, graceMs / 2))
            return;
    }
    signalGroup(group, 'SIGKILL');
}

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
;// CONCATENATED MODULE: ./src/process/start-failure.ts

const reasons = {
    ENOENT: {
        code: 'PROGRAM_NOT_FOUND',
        why: 'there is no such program on PATH (or its working folder is gone)',
        fix: 'install it, or add its folder to PATH',
    },
    EACCES: {
        code: 'PROGRAM_NOT_EXECUTABLE',
        why: 'the file is there but this user may not execute it',
        fix: 'check its permissions (chmod +x) and that its disk is not mounted noexec',
    },
    E2BIG: {
        code: 'ARGUMENTS_TOO_LONG',
        why: 'its arguments and environment together are larger than the system allows',
        fix: 'shorten the longest build argument, label or environment variable',
    },
};
/** The `Failure` (environment) for a program that could not be started, from what the system said. */
function startFailure(command, error) {
    const { code = '', message = String(error) } = error;
    const known = reasons[code];
    return new failure/* Failure */.H('environment', {
        code: known?.code ?? 'PROGRAM_NOT_STARTED',
        what: `the program "${command}" could not be started`,
        why: known?.why ?? message.slice(0, 300),
        ...(known && { fix: known.fix }),
    }, error);
}

;// CONCATENATED MODULE: ./src/process/tail-buffer.ts
/** Keeps the last `limit` bytes of what is pushed into it. */
class TailBuffer {
    #limit;
    #chunks = [];
    #bytes = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    push(chunk) {
        this.#chunks.push(chunk);
        this.#bytes += chunk.length;
        // Twice the limit before cutting: one copy per `limit` bytes, not one per chunk.
        if (this.#bytes > 2 * this.#limit)
            this.#cut();
    }
    #cut() {
        const all = Buffer.concat(this.#chunks);
        const tail = Buffer.from(all.subarray(Math.max(0, all.length - this.#limit)));
        this.#chunks = [tail];
        this.#bytes = tail.length;
    }
    toString() {
        this.#cut();
        return Buffer.concat(this.#chunks).toString('utf8');
    }
}

;// CONCATENATED MODULE: ./src/process/run-program.ts




/** Bytes kept of each output stream that nobody reads as it comes. */
const keptBytes = 16 * 1024 * 1024;
/** A descendant that keeps our pipe open after the program ended holds us no longer than this without a word. */
const lingerMs = 500;
/**
 * Runs a program by its argument list, without a shell, in a process group of its own: a time limit or the abort signal
 * ends the whole group. A non-zero exit is a result, not an error.
 * Throws a `Failure` (environment: PROGRAM_NOT_FOUND, PROGRAM_NOT_EXECUTABLE, ARGUMENTS_TOO_LONG, PROGRAM_NOT_STARTED),
 * and whatever a callback threw, after the program was stopped.
 */
async function runProgram(command, args, options) {
    const startedMs = performance.now();
    if (options.signal?.aborted)
        return neverStarted();
    const child = start(command, args, options);
    const release = guardGroup(child);
    const stopper = new Stopper(child, options);
    const output = collect(child, options, (error) => stopper.fail(error));
    feed(child.stdin, options.input);
    try {
        const { exitCode, signal } = await ended(child, command);
        await stopper.settled();
        return {
            exitCode,
            signal,
            stdout: output.stdout.toString(),
            stderr: output.stderr.toString(),
            timedOut: stopper.reason === 'timeout',
            cancelled: stopper.reason === 'cancelled',
            durationMs: performance.now() - startedMs,
        };
    }
    finally {
        stopper.release();
        release();
    }
}
function neverStarted() {
    const nothing = { exitCode: null, signal: null, stdout: '', stderr: '', durationMs: 0 };
    return { ...nothing, timedOut: false, cancelled: true };
}
function start(command, args, options) {
    try {
        return (0,external_node_child_process_.spawn)(command, [...args], {
            env: options.env,
            cwd: options.cwd,
            detached: true,
            stdio: ['pipe', 'pipe', 'pipe'],
        });
    }
    catch (error) {
        throw startFailure(command, error);
    }
}
/** Stops the group once, for the first reason that comes. */
class Stopper {
    reason = null;
    #child;
    #options;
    #timer;
    #stopping = Promise.resolve();
    #thrown = null;
    constructor(child, options) {
        this.#child = child;
        this.#options = options;
        options.signal?.addEventListener('abort', this.#cancel, { once: true });
        if (options.timeoutMs !== undefined)
            this.#timer = setTimeout(() => this.#stop('timeout'), options.timeoutMs);
    }
    #cancel = () => this.#stop('cancelled');
    #stop(reason) {
        if (this.reason !== null)
            return;
        this.reason = reason;
        this.#stopping = stopGroup(this.#child, this.#options.killGraceMs ?? 1500);
    }
    fail(error) {
        this.#thrown ??= { error };
        this.#stop('callback');
    }
    /** Comes back when a begun stop is complete, so that nothing of the group lives on. */
    async settled() {
        await this.#stopping;
        if (this.#thrown !== null)
            throw this.#thrown.error;
    }
    release() {
        clearTimeout(this.#timer);
        this.#options.signal?.removeEventListener('abort', this.#cancel);
    }
}
function collect(child, options, onError) {
    const stdout = new TailBuffer(keptBytes);
    const stderr = new TailBuffer(keptBytes);
    const listen = (stream, take) => {
        stream.on('data', (chunk) => {
            try {
                take(chunk);
            }
            catch (error) {
                onError(error);
            }
        });
    };
    listen(child.stdout, options.onStdout ?? ((chunk) => stdout.push(chunk)));
    listen(child.stderr, options.onStderr ?? ((chunk) => stderr.push(chunk)));
    return { stdout, stderr };
}
function feed(stdin, input) {
    // A program may end or close its stdin before it read all: its exit code tells, not our EPIPE.
    stdin.on('error', () => undefined);
    stdin.end(input ?? '');
}
/** Waits for the exit and for the end of both pipes, or for silence on pipes that a descendant keeps open. */
function ended(child, command) {
    return new Promise((resolve, reject) => {
        let linger;
        const release = () => {
            child.stdout.destroy();
            child.stderr.destroy();
        };
        child.once('error', (error) => reject(startFailure(command, error)));
        child.once('exit', () => {
            linger = setTimeout(release, lingerMs);
            for (const stream of [child.stdout, child.stderr])
                stream.on('data', () => linger?.refresh());
        });
        child.once('close', (exitCode, signal) => {
            clearTimeout(linger);
            resolve({ exitCode, signal });
        });
    });
}


/***/ }),

/***/ 5929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isAttestation)
/* harmony export */ });
/** BuildKit keeps provenance and SBOM beside the images of an index (buildkit, docs/attestations/attestation-storage.md). */
function isAttestation(descriptor) {
    return descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}


/***/ }),

/***/ 8454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ checkDigest),
/* harmony export */   K9: () => (/* binding */ wrongDigest),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   gm: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5305);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(506);



/** Reads a small blob (a config) whole. Throws a registry failure when it is longer than `limit` bytes. */
async function readBlob(source, digest, limit) {
    const chunks = [];
    let length = 0;
    for await (const chunk of source.getBlob(digest)) {
        length += chunk.length;
        if (length > limit)
            throw tooLarge(source.name, digest, limit);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** Throws when bytes that were asked for by digest have another. */
function checkDigest(reference, bytes, from) {
    const found = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes);
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .B)(reference) && found !== reference)
        throw wrongDigest(reference, found, from);
}
function wrongDigest(expected, found, from) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('registry', {
        code: 'WRONG_DIGEST',
        what: `${from} gave other bytes than ${expected}`,
        why: `their digest is ${found}: the content is damaged or was changed on the way`,
        fix: 'run again; if it stays, push the image anew or ask who runs the registry or proxy',
    });
}
function tooLarge(from, name, limit) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('registry', {
        code: 'TOO_LARGE',
        what: `${from}: ${name} is larger than ${limit} bytes`,
        why: 'no real manifest or config is that large, so it is not read',
    });
}


/***/ }),

/***/ 7853:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ openLayout),
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   a: () => (/* binding */ reachableBlobs),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   nW: () => (/* binding */ isLayout)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5305);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2891);
/* harmony import */ var _content_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8454);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(506);








/** The name of an entry of index.json, as skopeo, crane and podman take it: `oci:out:latest-redis` (image spec, annotations.md). */
const refName = 'org.opencontainers.image.ref.name';
const markerFile = 'oci-layout';
/** Whether the folder is an OCI layout, by its marker file. */
async function isLayout(directory) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, markerFile)).then((marker) => marker.isFile(), () => false);
}
/** Opens a layout for reading; nothing is read yet. Its methods throw a registry failure for what is missing or damaged. */
function openLayout(directory) {
    const readEntries = async () => {
        await checkMarker(directory);
        return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .readIndex */ .vY)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .rawManifest */ .Yj)(await readOrFail((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'index.json')), null));
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
            const digest = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .isDigest */ .B)(reference) ? reference : (await findEntry(reference))?.digest;
            if (digest === undefined)
                throw await unknownName(directory, reference, readEntries);
            const body = await readOrFail(blobPath(directory, digest));
            (0,_content_source_js__WEBPACK_IMPORTED_MODULE_5__/* .checkDigest */ .H2)(digest, body, directory);
            return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .rawManifest */ .Yj)(body, null);
        },
        getBlob: (digest) => readChecked(directory, digest),
        async getBlobRange(digest, { start, length }) {
            const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(blobPath(directory, digest)).catch((error) => {
                throw unreadable(blobPath(directory, digest), error);
            });
            try {
                const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, start);
                if (bytesRead < length)
                    throw (0,_content_source_js__WEBPACK_IMPORTED_MODULE_5__/* .wrongDigest */ .K9)(digest, 'unknown, since it is too short', directory);
                return buffer;
            }
            finally {
                await file.close();
            }
        },
    };
}
function blobPath(directory, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'blobs', ...digest.split(':'));
}
async function checkMarker(directory) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, markerFile);
    const version = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .parseObject */ .lj)(await readOrFail(path), path)['imageLayoutVersion'];
    if (typeof version === 'string' && version.startsWith('1.'))
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H('registry', {
        code: 'BAD_LAYOUT',
        what: `${directory} is not an OCI layout that can be read`,
        why: 'its oci-layout file names no version 1',
    });
}
async function* readChecked(directory, digest) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(blobPath(directory, digest), { highWaterMark: 1 << 18 })) {
            hash.update(chunk);
            yield chunk;
        }
    }
    catch (error) {
        throw unreadable(blobPath(directory, digest), error);
    }
    const found = `sha256:${hash.digest('hex')}`;
    if (found !== digest)
        throw (0,_content_source_js__WEBPACK_IMPORTED_MODULE_5__/* .wrongDigest */ .K9)(digest, found, directory);
}
async function readOrFail(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path).catch((error) => {
        throw unreadable(path, error);
    });
}
function unreadable(path, error) {
    const { code, message } = error;
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H('registry', {
        code: 'BAD_LAYOUT',
        what: `cannot read ${path}`,
        why: code === 'ENOENT' ? 'it does not exist: the folder is no OCI layout, or not a whole one' : message,
        fix: 'build again to write the layout anew',
    }, error);
}
async function unknownName(directory, reference, read) {
    const { manifests } = await read();
    const names = manifests.map((entry) => entry.annotations?.[refName] ?? entry.digest);
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H('registry', {
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
        if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .isIndex */ .nw)(manifest)) {
            await Promise.all((0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .readIndex */ .vY)(manifest).manifests.map(visit));
            return;
        }
        const { config, layers } = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .readImageManifest */ .lb)(manifest);
        for (const blob of [config, ...layers])
            found.set(blob.digest, blob.size);
    };
    await Promise.all(roots.map(visit));
    return found;
}


/***/ }),

/***/ 506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Yj: () => (/* binding */ rawManifest),
/* harmony export */   lb: () => (/* binding */ readImageManifest),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   nw: () => (/* binding */ isIndex),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* unused harmony export readDescriptor */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5305);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9867);




function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** A manifest from its bytes. The type in the body wins over the one that the transport named (image spec, media-types.md). */
function rawManifest(body, declaredType) {
    const fields = parseObject(body, 'a manifest');
    const inner = fields['mediaType'];
    const implied = Array.isArray(fields['manifests'])
        ? 'application/vnd.oci.image.index.v1+json'
        : 'application/vnd.oci.image.manifest.v1+json';
    const mediaType = typeof inner === 'string' ? inner : (declaredType ?? implied);
    return { mediaType, digest: digestOf(body), body };
}
function isIndex(manifest) {
    return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(manifest.mediaType);
}
/** Throws a registry failure when the bytes are no index. */
function readIndex(manifest) {
    const fields = parseObject(manifest.body, manifest.digest);
    const list = fields['manifests'];
    if (!Array.isArray(list))
        throw malformed(manifest.digest, 'it has no list of manifests');
    return {
        manifests: list.map((entry) => readDescriptor(entry, manifest.digest)),
        annotations: readStrings(fields['annotations']),
    };
}
/** Throws a registry failure when the bytes are no image manifest. */
function readImageManifest(manifest) {
    const fields = parseObject(manifest.body, manifest.digest);
    const layers = fields['layers'];
    if (!Array.isArray(layers) || fields['config'] === undefined)
        throw malformed(manifest.digest, `it has no config and layers (its type is ${manifest.mediaType})`);
    return {
        config: readDescriptor(fields['config'], manifest.digest),
        layers: layers.map((layer) => readDescriptor(layer, manifest.digest)),
        annotations: readStrings(fields['annotations']),
    };
}
function parseObject(body, name) {
    try {
        const value = JSON.parse(Buffer.from(body).toString('utf8'));
        if (isObject(value))
            return value;
    }
    catch {
        // Falls through to the one message for both.
    }
    throw malformed(name, 'it is not a JSON object');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function readDescriptor(value, owner) {
    const fields = isObject(value) ? value : {};
    const { mediaType, digest, size, artifactType } = fields;
    if (!(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .B)(digest))
        throw malformed(owner, 'a descriptor in it has no sha256 digest');
    if (!Number.isSafeInteger(size) || Number(size) < 0)
        throw malformed(owner, `the size of ${digest} is wrong`);
    const platform = readPlatform(fields['platform']);
    return {
        mediaType: typeof mediaType === 'string' ? mediaType : '',
        digest,
        size: Number(size),
        ...(platform !== undefined && { platform }),
        ...(isObject(fields['annotations']) && { annotations: readStrings(fields['annotations']) }),
        ...(typeof artifactType === 'string' && { artifactType }),
    };
}
function readPlatform(value) {
    if (!isObject(value))
        return undefined;
    const { os, architecture, variant } = value;
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    return typeof variant === 'string' && variant !== '' ? { os, architecture, variant } : { os, architecture };
}
function readStrings(value) {
    const entries = isObject(value) ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string'));
}
function malformed(name, why) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('registry', {
        code: 'BAD_MANIFEST',
        what: `${name} is not a manifest that can be used`,
        why,
        fix: 'push the image again with a current BuildKit or Docker',
    });
}


/***/ }),

/***/ 9867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Pl: () => (/* binding */ acceptManifests)
/* harmony export */ });
/** The manifest types of the OCI image spec and the Docker ones that mean the same. */
const mediaTypes = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
};
/** What every manifest request accepts: a registry answers 404 for a type that is not named. */
const acceptManifests = Object.values(mediaTypes).join(', ');
function isIndexType(mediaType) {
    return mediaType === mediaTypes.ociIndex || mediaType === mediaTypes.dockerList;
}


/***/ })

};
