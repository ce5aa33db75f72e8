export const id = 9805;
export const ids = [9805];
export const modules = {

/***/ 9805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bakeMachine: () => (/* binding */ bakeMachine),
  injectMounts: () => (/* binding */ injectMounts)
});

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/model/forced-steps.js
var forced_steps = __webpack_require__(66400);
// EXTERNAL MODULE: ./build/src/dockerfile/used-stages.js + 2 modules
var used_stages = __webpack_require__(94041);
// EXTERNAL MODULE: ./build/src/dockerfile/words.js
var words = __webpack_require__(46477);
// EXTERNAL MODULE: ./build/src/model/csv.js
var csv = __webpack_require__(80367);
;// CONCATENATED MODULE: ./build/src/mounts/read-mount.js

/** Null for what is no cache mount, or none that BuildKit would take: it judges. */
function readMount(flag, expand) {
    const raw = rawFields(flag);
    const type = raw.get('type');
    if (type === undefined)
        return null;
    const typed = expand(type);
    if (!('text' in typed) || typed.text.toLowerCase() !== 'cache')
        return null;
    const name = raw.get('id') ?? raw.get('target') ?? '';
    if (raw.has('from') || raw.has('source'))
        return { name, problem: 'it starts from the content of a stage or an image' };
    const fields = new Map();
    for (const [key, word] of raw) {
        const value = expand(word);
        if ('unknown' in value)
            return { name, problem: `${value.unknown} is not set by the Dockerfile` };
        fields.set(key, value.text);
    }
    return identify(fields);
}
const synonyms = new Map([
    ['dst', 'target'],
    ['destination', 'target'],
    ['src', 'source'],
]);
function rawFields(flag) {
    const pairs = ((0,csv/* splitCsv */.F8)(flag) ?? []).map((field) => {
        const [, key = field, value = ''] = /^([^=]*)=(.*)$/s.exec(field) ?? [];
        return [synonyms.get(key.toLowerCase()) ?? key.toLowerCase(), value];
    });
    return new Map(pairs);
}
function identify(fields) {
    const target = fields.get('target') ?? '';
    const id = fields.get('id') || cleanPath(target);
    if (target === '')
        return null;
    // It is handed over as a build argument of a bake definition, whose strings are templates.
    if (id.length > 200 || !/^[\w .,:;@%+=~/#-]+$/.test(id))
        return { name: id, problem: 'its id has characters that cannot be passed on' };
    const numbers = [
        readNumber(fields, 'uid', 10),
        readNumber(fields, 'gid', 10),
        readNumber(fields, 'mode', 8),
    ];
    const [uid, gid, mode] = numbers;
    if (numbers.some((number) => Number.isNaN(number)))
        return null;
    const isOwned = numbers.some((number) => number !== null);
    return { mount: { id, owner: isOwned ? { uid: uid ?? 0, gid: gid ?? 0, mode: mode ?? 0o755 } : null } };
}
function readNumber(fields, key, radix) {
    const text = fields.get(key);
    if (text === undefined)
        return null;
    const digits = radix === 8 ? /^[0-7]{1,6}$/ : /^\d{1,10}$/;
    return digits.test(text) ? Number.parseInt(text, radix) : Number.NaN;
}
/** Go's `path.Clean`. */
function cleanPath(path) {
    const parts = [];
    const rooted = path.startsWith('/');
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else if (!rooted)
            parts.push(part);
    }
    return `${rooted ? '/' : ''}${parts.join('/')}` || '.';
}

;// CONCATENATED MODULE: ./build/src/mounts/find-mounts.js



/** Reads the cache mounts of a Dockerfile, as each cell expands them. Never fails: what it does not understand is left out. */
function findMounts(dockerfile, options) {
    const found = options.cells.flatMap((cell) => mountsOf(dockerfile, cell, options));
    const kept = found.flatMap((one) => ('mount' in one ? one : []));
    const left = found.flatMap((one) => ('mount' in one ? [] : one));
    return {
        mounts: [...new Map(kept.map(({ mount }) => [mountKey(mount), mount])).values()],
        image: kept.find(({ image }) => image !== null)?.image ?? null,
        problems: [...new Map(left.map((one) => [one.name, leftOut(one.name, one.problem)])).values()],
    };
}
/** Equal for two mounts that are one cache. */
function mountKey({ id, owner }) {
    return JSON.stringify([id, owner === null ? null : [owner.uid, owner.gid, owner.mode]]);
}
function leftOut(name, why) {
    return {
        code: 'CACHE_MOUNT_LEFT_OUT',
        what: `the cache mount ${JSON.stringify(name)} is not kept`,
        why,
        fix: 'give it an `id` of plain text, or of an ARG that its stage declares',
    };
}
/** What one cell mounts, in the stages that it needs. */
function mountsOf(dockerfile, cell, { native, contexts }) {
    const { stages, globals } = (0,used_stages/* findUse */.TV)(dockerfile, { ...cell, native, contexts });
    return stages.flatMap((used) => {
        const image = imageUnder(used, contexts);
        return (0,used_stages/* atEach */.zp)(used, globals, readMounts).flatMap((read) => read.map((one) => ({ ...one, image })));
    });
}
function readMounts({ keyword, flags }, scope) {
    if (keyword !== 'RUN')
        return [];
    return (0,words/* flagValues */.NW)(flags, 'mount').flatMap((flag) => readMount(flag, (word) => scope.expand(word)) ?? []);
}
/** What a stage is made from in the end; null when that is no image. */
function imageUnder(used, contexts) {
    if (used.base !== null)
        return imageUnder(used.base, contexts);
    if (!used.image)
        return null;
    const given = contexts[used.image] ?? `docker-image://${used.image}`;
    const [, image = 'scratch'] = /^docker-image:\/\/([\w.:/@-]+)$/.exec(given) ?? [];
    return image === 'scratch' ? null : image;
}

// EXTERNAL MODULE: ./build/src/mounts/mount-bake.js
var mount_bake = __webpack_require__(98063);
// EXTERNAL MODULE: ./build/src/mounts/run-mount-bake.js
var run_mount_bake = __webpack_require__(95895);
// EXTERNAL MODULE: ./build/src/mounts/saved-mounts.js
var saved_mounts = __webpack_require__(85622);
;// CONCATENATED MODULE: ./build/src/mounts/inject-mounts.js






const nothing = { from: null, bytes: 0, wallMs: 0 };
/**
 * Before the build: fills the cache mounts of the Dockerfile that hold nothing with what the nearest scope has saved.
 * Faults are warnings. Throws a `Failure` (cancelled) only.
 */
async function injectMounts(plan, dockerfile, machine) {
    const started = machine.now();
    const told = (known, reason, warning) => {
        const reported = { ...nothing, wallMs: machine.now() - started, reason };
        const warnings = warning === undefined ? known.problems : [...known.problems, warning];
        return { ...known, fingerprint: null, reported, warnings };
    };
    let known = unknown;
    try {
        const found = find(plan, dockerfile, machine.builder);
        if ('notKept' in found)
            return told(known, found.notKept, notKept(found.notKept));
        known = found;
        const restored = await restore(plan, known, machine);
        if ('reason' in restored)
            return told(known, restored.reason);
        const { fingerprint, from, bytes } = restored;
        const reported = { from, bytes, wallMs: machine.now() - started, reason: null };
        return { ...known, fingerprint, reported, warnings: known.problems };
    }
    catch (error) {
        if (machine.signal.aborted)
            throw new failure/* Failure */.H('cancelled', []);
        const why = error.message;
        return told(known, why, notRestored(why));
    }
}
const unknown = { mounts: [], image: null, problems: [], namespace: '' };
function find(plan, dockerfile, { nodes }) {
    const namespaces = new Set(plan.cells.map(({ buildArgs }) => buildArgs['BUILDKIT_CACHE_MOUNT_NS'] ?? ''));
    const [namespace = ''] = namespaces;
    if (dockerfile === null)
        return {
            notKept: plan.bake === null
                ? 'the Dockerfile is not on this machine'
                : 'the targets of the bake file do not share one Dockerfile on this machine',
        };
    // Each node has mounts of its own, and such builders outlive the run.
    if (nodes.length > 1)
        return { notKept: `the builder has ${nodes.length} nodes, each with its own` };
    if (namespaces.size > 1 || !/^[\w .,:;@%+=~/#-]*$/.test(namespace))
        return { notKept: 'BUILDKIT_CACHE_MOUNT_NS is not one plain value for all variants' };
    const native = nodes[0]?.platforms[0] ?? null;
    const found = findMounts(dockerfile, { cells: plan.cells, native, contexts: plan.build.buildContexts });
    if (found.mounts.length > 0 && found.image === null)
        return { notKept: 'no stage that uses them is made from an image that the Dockerfile names' };
    return { ...found, namespace };
}
function whyNot(plan, { mounts }) {
    if (mounts.length === 0)
        return 'there are none';
    if ((0,forced_steps/* forcedSteps */.j)(plan) === 'all')
        return '`no-cache` empties them';
    return plan.cache.mountScopes.length === 0 ? 'no scope may hold any' : null;
}
async function restore(plan, known, machine) {
    const reason = whyNot(plan, known);
    if (reason !== null)
        return { reason };
    const kept = await machine.store.restore(plan.cache.mountScopes);
    if (kept === null)
        return { reason: 'none are saved yet' };
    if ('failure' in kept)
        throw new Error(kept.failure);
    const saved = await (0,saved_mounts/* readSaved */.S)(kept.folder);
    const wanted = new Set(known.mounts.map(mountKey));
    const mounts = saved.mounts.filter((mount) => wanted.has(mountKey(mount)));
    if (mounts.length === 0)
        return { reason: 'what is saved belongs to other mounts' };
    const why = await (0,run_mount_bake/* runMountBake */.s)(injection(known, mounts, machine), kept.folder, bakeMachine(machine));
    if (why !== null)
        throw new Error(why);
    const bytes = mounts.reduce((sum, mount) => sum + mount.bytes, 0);
    return { fingerprint: saved.fingerprint, from: kept.scope, bytes };
}
function injection({ image, namespace }, mounts, { now }) {
    const numbered = new Map(mounts.map((mount) => [mount.number, mount]));
    return (0,mount_bake/* injectionBake */.fW)({ image: image ?? 'scratch', mounts: numbered, namespace, run: String(now()) });
}
function bakeMachine({ builder, ...machine }) {
    return { ...machine, builder: builder.name };
}
function notKept(why) {
    return { code: 'CACHE_MOUNTS_NOT_KEPT', what: 'cache mounts are not kept', why };
}
function notRestored(why) {
    return {
        code: 'CACHE_MOUNTS_NOT_RESTORED',
        what: 'cache mounts were not restored: the build starts with empty ones',
        why,
    };
}


/***/ }),

/***/ 98063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ls: () => (/* binding */ mountTarget),
/* harmony export */   UA: () => (/* binding */ sizesName),
/* harmony export */   fW: () => (/* binding */ injectionBake),
/* harmony export */   uv: () => (/* binding */ archiveName),
/* harmony export */   zn: () => (/* binding */ extractionBake)
/* harmony export */ });
/** The name of the one target, and of the file that it reads or writes in its working directory. */
const mountTarget = 'cache-mounts';
const archiveName = 'mounts.tar';
/** A file in the archive: one line for each mount, `kilobytes number`. */
const sizesName = 'sizes';
/** Copies what the mounts hold into an archive. Of more than `maxBytes` in all the largest are left out. */
function extractionBake(bake, maxBytes) {
    // Smallest first: what would go over the limit is the largest.
    const script = `set -e; mkdir /kept; cd /mounts; du -sk * > /kept/${sizesName}; total=0
sort -n /kept/${sizesName} > /sorted; while read -r size mount; do total=$((total + size))
if [ $total -le ${Math.floor(maxBytes / 1024)} ]; then cp -a "$mount" /kept/; fi; done < /sorted`;
    const lines = [...begin(bake), run(bake, '', script), 'FROM scratch', 'COPY --from=mounts /kept /'];
    return define(bake, lines, `type=tar,dest=${archiveName}`);
}
/** Fills those of the mounts that hold nothing from the archive, where the folders have their numbers. */
function injectionBake(bake) {
    // A mount that holds something is newer than what was saved. Half of a copy must not be left to the build. A link in the place
    // of a folder leads to what was never saved (a copy of /proc does not end).
    const script = `for mount in ${[...bake.mounts.keys()].join(' ')}; do to=/mounts/$mount
[ -z "$(ls -A "$to")" ] || continue
if [ -L "/saved/$mount" ]; then echo "mount $mount is saved as a link" >&2; exit 1; fi
cp -a "/saved/$mount/." "$to/" || { rm -rf "$to"/* "$to"/.[!.]* "$to"/..?*; exit 1; }; done`;
    // ADD unpacks an archive with its owners and modes, and no tar is needed in the image.
    const saved = ['FROM scratch AS saved', `ADD ${archiveName} /`];
    const lines = [...saved, ...begin(bake), run(bake, '--mount=type=bind,from=saved,target=/saved', script)];
    return define(bake, lines, 'type=cacheonly');
}
function begin({ image, mounts }) {
    return [
        `FROM --platform=$BUILDPLATFORM ${image} AS mounts`,
        'USER 0:0',
        'SHELL ["/bin/sh", "-c"]',
        'ARG RUN_ID',
        ...[...mounts.keys()].map((number) => `ARG ID_${number}`),
    ];
}
function run({ mounts }, more, script) {
    // An ARG is put in after the flag is split: an id is one value whatever it holds.
    const flags = [...mounts].map(([number, { owner }]) => {
        const owned = owner === null ? '' : `,uid=${owner.uid},gid=${owner.gid},mode=${owner.mode.toString(8)}`;
        return `--mount=type=cache,id=$ID_${number},target=/mounts/${number},sharing=locked${owned}`;
    });
    // `locked` waits for a step that still uses the mount, where `shared` would get a new, empty one.
    return `RUN ${[...flags, more].join(' ')} ${script.replaceAll('\n', '; ')}`;
}
/**
 * Not `no-cache`: that empties the mounts of each step that it touches (measured). No path is in it, all is in the working
 * directory: buildx then asks for no `--allow`.
 */
function define({ mounts, namespace, run: id }, lines, output) {
    return {
        target: {
            [mountTarget]: {
                context: '.',
                'dockerfile-inline': `${lines.join('\n')}\n`,
                args: {
                    RUN_ID: id,
                    ...(namespace !== '' && { BUILDKIT_CACHE_MOUNT_NS: namespace }),
                    ...Object.fromEntries([...mounts].map(([number, mount]) => [`ID_${number}`, mount.id])),
                },
                network: 'none',
                output: [output],
            },
        },
    };
}


/***/ }),

/***/ 8017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


const block = 512;
const bufferBytes = 256 * 1024;
const maxTextBytes = 64 * 1024;
/**
 * Reads the headers of a tar archive (POSIX.1-2017, pax) and the content of one small file in it.
 * Throws an `Error` when it is damaged, and what the file system throws.
 */
async function readArchive(path, textName) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    try {
        const window = new Window(file);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const folders = new Set();
        let files = 0;
        let text = null;
        for await (const entry of entries(window)) {
            if (entry.name === textName) {
                text = (await window.read(entry.at, Math.min(entry.size, maxTextBytes))).toString('utf8');
                continue;
            }
            hash.update(entry.identity);
            if (!entry.isExtension)
                folders.add(entry.name.split('/', 1)[0] ?? '');
            if (!entry.isExtension && !entry.isFolder)
                files += 1;
        }
        return { fingerprint: hash.digest('hex'), files, folders, text };
    }
    finally {
        await file.close();
    }
}
async function* entries(window) {
    for (let at = 0;;) {
        const header = await window.read(at, block);
        if (header.every((byte) => byte === 0))
            return;
        if (!isHeader(header))
            throw new Error('the archive is damaged');
        const size = Number.parseInt(field(header, 124, 12), 8) || 0;
        const type = field(header, 156, 1);
        const identity = Buffer.from(header);
        if (type === '5')
            identity.fill(0, 136, 156);
        const isExtension = type === 'x' || type === 'g';
        const more = isExtension ? [await window.read(at + block, Math.min(size, maxTextBytes))] : [];
        yield {
            name: field(header, 0, 100),
            size,
            at: at + block,
            isFolder: type === '5',
            isExtension,
            identity: Buffer.concat([identity, ...more]),
        };
        at += block + Math.ceil(size / block) * block;
    }
}
function field(header, from, length) {
    const text = header.toString('latin1', from, from + length);
    return text.split('\0', 1)[0] ?? '';
}
/** The checksum is the sum of all bytes, its own taken as spaces. */
function isHeader(header) {
    const own = header.subarray(148, 156);
    const sum = (bytes) => bytes.reduce((total, byte) => total + byte, 0);
    return sum(header) - sum(own) + 8 * 32 === Number.parseInt(own.toString('latin1'), 8);
}
/** Reads pieces of a file that come one after the other with few calls. */
class Window {
    #file;
    #buffer = Buffer.alloc(0);
    #from = 0;
    constructor(file) {
        this.#file = file;
    }
    async read(at, length) {
        if (at < this.#from || at + length > this.#from + this.#buffer.length) {
            const { buffer, bytesRead } = await this.#file.read({ buffer: Buffer.alloc(bufferBytes), position: at });
            this.#buffer = buffer.subarray(0, bytesRead);
            this.#from = at;
        }
        const piece = this.#buffer.subarray(at - this.#from, at - this.#from + length);
        if (piece.length < length)
            throw new Error('the archive ends too early');
        return piece;
    }
}


/***/ }),

/***/ 95895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ runMountBake)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
/* harmony import */ var _http_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75552);
/* harmony import */ var _mount_bake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98063);



/**
 * Bakes in `folder` and gives back why that did not work, in words that may be hostile; null when it worked.
 * Throws a `Failure` (cancelled) only.
 */
async function runMountBake(definition, folder, machine) {
    const limitMs = machine.limitMs ?? 120_000;
    const { signal: limit, end } = (0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .limitTime */ .DZ)(limitMs, machine.signal);
    const said = new LastWords();
    try {
        const outcome = await machine.bake({
            definition,
            targets: [_mount_bake_js__WEBPACK_IMPORTED_MODULE_2__/* .mountTarget */ .Ls],
            cells: [],
            builder: machine.builder,
            env: machine.env,
            cwd: folder,
            idleLimitMs: limitMs,
            signal: limit,
            onEvent: (event) => said.record(event),
        });
        if (machine.signal.aborted)
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('cancelled', []);
        if (limit.aborted || outcome.stall !== null)
            return `it took more than ${Math.round(limitMs / 1000)} s`;
        return outcome.exitCode === 0 ? null : said.of(outcome);
    }
    catch (error) {
        if (machine.signal.aborted)
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('cancelled', []);
        return error.message;
    }
    finally {
        end();
    }
}
/** What a failed step printed last, else its error, else what buildx said. */
class LastWords {
    #error = null;
    #printed = new Map();
    record(event) {
        if (event.type === 'log') {
            const line = event.text.trim().split('\n').at(-1)?.trim() ?? '';
            if (line !== '')
                this.#printed.set(event.vertex, line);
        }
        else if (event.type === 'vertex' && event.vertex.error !== null)
            this.#error ??= { vertex: event.vertex.digest, text: event.vertex.error };
    }
    of({ exitCode, tail }) {
        const printed = this.#error === null ? undefined : this.#printed.get(this.#error.vertex);
        const last = tail.trim().split('\n').at(-1);
        return (printed ?? this.#error?.text ?? last ?? `buildx ended with code ${exitCode ?? 'none'}`).slice(0, 300);
    }
}


/***/ }),

/***/ 85622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ writeSaved),
/* harmony export */   S: () => (/* binding */ readSaved)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6691);
/* harmony import */ var _mount_bake_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98063);
/* harmony import */ var _read_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8017);





const fileName = 'mounts.json';
async function writeSaved(folder, saved) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, fileName), JSON.stringify(saved));
}
/** Throws an `Error` when the folder is not what `writeSaved` and an archive made: what was saved may be anybody's. */
async function readSaved(folder) {
    const saved = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, fileName), 'utf8'));
    if (!isSaved(saved))
        throw new Error(`${fileName} is damaged`);
    const archive = await (0,_read_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .readArchive */ .b)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _mount_bake_js__WEBPACK_IMPORTED_MODULE_4__/* .archiveName */ .uv), _mount_bake_js__WEBPACK_IMPORTED_MODULE_4__/* .sizesName */ .UA);
    if (archive.fingerprint !== saved.fingerprint)
        throw new Error(`${_mount_bake_js__WEBPACK_IMPORTED_MODULE_4__/* .archiveName */ .uv} is not the one of ${fileName}`);
    return saved;
}
function isSaved(value) {
    const { fingerprint, mounts } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value);
    return typeof fingerprint === 'string' && Array.isArray(mounts) && mounts.every(isMount);
}
function isMount(value) {
    const { number, bytes, id, owner } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value);
    return isCount(number) && isCount(bytes) && typeof id === 'string' && (owner === null || isOwner(owner));
}
function isOwner(value) {
    const { uid, gid, mode } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value);
    return isCount(uid) && isCount(gid) && isCount(mode);
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}


/***/ })

};
