export const id = 81;
export const ids = [81];
export const modules = {

/***/ 5596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ stateDirectory),
/* harmony export */   N8: () => (/* binding */ builderMachine),
/* harmony export */   t6: () => (/* binding */ projectDirectory)
/* harmony export */ });
/* unused harmony export toolDirectory */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _plan_cache_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5228);
/* harmony import */ var _process_home_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8492);
/* harmony import */ var _process_run_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1772);





/** What the builder room may touch of this machine. */
function builderMachine(door, printer, onMade) {
    return {
        env: door.env,
        run: _process_run_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .m,
        log: (line) => printer.note(line),
        signal: door.signal,
        now: Date.now,
        stateDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDirectory(door), 'builders'),
        toolDirectory: toolDirectory(door),
        emulatorDirectories: [door.env['BUILD_VARIANTS_EMULATORS'] ?? []].flat(),
        onMade,
    };
}
/** Where what later runs may use is kept: in the job's folder on a runner, else as the XDG base directory spec says. Absolute. */
function stateDirectory({ env }) {
    return ownFolder(env, ['RUNNER_TEMP', 'XDG_STATE_HOME'], '.local/state');
}
/** The part of it for what is of one project alone: names of caches are relative to the folder that a run starts in. Absolute. */
function projectDirectory(door) {
    const name = (0,_plan_cache_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .nameComponent */ .r)({ shown: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(door.cwd), identity: door.cwd });
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDirectory(door), 'projects', name);
}
/** Where programs are kept: among the runner's own tools, else as the XDG base directory spec says. Absolute. */
function toolDirectory({ env }) {
    return ownFolder(env, ['RUNNER_TOOL_CACHE', 'XDG_CACHE_HOME'], '.cache');
}
/** The spec: a relative path is to be ignored. */
function ownFolder(env, variables, inHome) {
    const given = variables.map((name) => env[name]).find((path) => path !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(given ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_process_home_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .homeDirectory */ .R)(env) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), inHome), 'build-variants');
}


/***/ }),

/***/ 1744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readRequest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/docs-page.ts
var docs_page = __webpack_require__(7564);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/cache.ts
var cache = __webpack_require__(5203);
// EXTERNAL MODULE: ./src/model/csv.ts
var csv = __webpack_require__(6953);
;// CONCATENATED MODULE: ./src/config/bake-values.ts

function isMap(value) {
    return typeof value === 'object' && !isList(value);
}
function isList(value) {
    return Array.isArray(value);
}
/** A text that is not empty, else null. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
/** The texts of a list. */
function textsOf(value) {
    return isList(value) ? value.filter((one) => typeof one === 'string') : [];
}
/** The pairs of an object whose values are texts. */
function pairsOf(value) {
    return Object.entries(isMap(value) ? value : {}).filter((pair) => typeof pair[1] === 'string');
}
/** The entries of a list of options, as pairs: objects, or CSV texts as older versions of buildx print them. */
function optionsOf(value) {
    const entries = isList(value) ? value : [];
    return entries.map((entry) => new Map(typeof entry === 'string' ? ((0,csv/* readCsv */.Nb)(entry) ?? [['ref', entry]]) : pairsOf(entry)));
}

// EXTERNAL MODULE: ./src/config/quote.ts
var quote = __webpack_require__(6906);
// EXTERNAL MODULE: ./src/model/reference.ts
var model_reference = __webpack_require__(6676);
;// CONCATENATED MODULE: ./src/config/durations.ts

const units = { s: 1000, m: 60_000, h: 3_600_000 };
/** Reads `90`, `90s`, `2m` or `1h`; gives milliseconds, at least a second and at most a day. */
function parseDuration(text) {
    const [, number = '', unit = 's'] = /^(\d{1,6})([smh]?)$/.exec(text.trim()) ?? [];
    const value = Number(number) * (units[unit || 's'] ?? Number.NaN);
    if (number !== '' && value >= 1000 && value <= 86_400_000)
        return { ok: true, value };
    return {
        ok: false,
        problem: {
            code: 'BAD_DURATION',
            what: `${(0,quote/* quote */.h)(text)} is not a time`,
            why: 'a time is a number with s, m or h, from 1s to 24h',
            fix: 'write for example 90s or 2m',
        },
    };
}

// EXTERNAL MODULE: ./src/config/pairs.ts
var config_pairs = __webpack_require__(7771);
;// CONCATENATED MODULE: ./src/config/read-cache-entries.ts




/** Where a local cache lies, by the name that buildx has for it. */
const folderKey = { 'cache-from': 'src', 'cache-to': 'dest' };
const inlineProblem = {
    code: 'INLINE_CACHE',
    what: 'an inline cache is not taken',
    why: "it holds only what is in the image (mode=min), so other stages' steps are rebuilt, and with several targets BuildKit finds only parts of it",
    fix: 'take type registry, which keeps the cache beside the images',
};
/** Raw entries, each read as buildx reads it and written anew, so that it stays one value. Never shows a value: it may be secret. */
function readCacheEntries(reader, input) {
    return reader.items(input).flatMap((item) => {
        const fields = readEntry(reader, item, input);
        const problem = fields === null ? null : describeBad(fields, input);
        if (problem !== null)
            reader.refuse(item, problem);
        return fields === null || problem !== null ? [] : [(0,csv/* writeCsv */.En)(fields)];
    });
}
/** A text that is no CSV of pairs names an image, as it does for buildx (util/buildflags/cache.go, `UnmarshalText`). */
function readEntry(reader, item, input) {
    if (!/[=,"]/.test(item.text)) {
        const reference = reader.take((0,model_reference/* parseReference */.F2)(item.text), item);
        return (reference && [
            ['type', 'registry'],
            ['ref', (0,model_reference/* formatReference */.FH)(reference)],
        ]);
    }
    const fields = (0,csv/* readCsv */.Nb)(item.text);
    if (fields !== null)
        return resolveFolder(reader, item, { input, fields: lowerKeys(fields) });
    reader.refuse(item, {
        code: 'BAD_CACHE_ENTRY',
        what: `an item of ${input} cannot be read`,
        why: 'it is not key=value, apart by commas',
        fix: `write for example type=registry,ref=ghcr.io/acme/cache:main`,
    });
    return null;
}
function lowerKeys(fields) {
    return fields.map(([key, value]) => [key.trim().toLowerCase(), value]);
}
/** bake would start from its own working directory, and must be told which folders it may use. */
function resolveFolder(reader, item, { input, fields }) {
    const isLocal = fields.some(([key, value]) => key === 'type' && value === 'local');
    return fields.map(([key, value]) => isLocal && key === folderKey[input] && value !== ''
        ? [key, reader.path({ ...item, text: value }) ?? '']
        : [key, value]);
}
function describeBad(fields, input) {
    const keys = fields.map(([key]) => key);
    const type = fields.find(([key]) => key === 'type')?.[1];
    if (type === 'inline')
        return inlineProblem;
    const bad = (what, fix) => ({ code: 'BAD_CACHE_ENTRY', what, fix });
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    const odd = fields.find(([key, value]) => !/^[a-z][a-z0-9_.-]*$/.test(key) || /\p{Cc}/u.test(value))?.[0];
    if (type === undefined)
        return bad(`an item of ${input} has no type`, 'put type=registry in front');
    if (!cache/* cacheBackends */._e.some((backend) => backend === type))
        return bad(`${input} has the type ${(0,quote/* quote */.h)(type)}`, `the types are ${cache/* cacheBackends */._e.join(', ')}`);
    if (twice !== undefined)
        return bad(`an item of ${input} has ${(0,quote/* quote */.h)(twice)} twice`, 'keep one');
    if (odd !== undefined)
        return bad(`the attribute ${(0,quote/* quote */.h)(odd)} in ${input} cannot be passed on`, 'take odd characters out of it');
    const folder = folderKey[input];
    const isComplete = type !== 'local' || fields.some(([key, value]) => key === folder && value !== '');
    return isComplete ? null : bad(`an item of ${input} lacks ${folder}`, `add ${folder}=folder`);
}

// EXTERNAL MODULE: ./src/config/read-context.ts
var read_context = __webpack_require__(1798);
;// CONCATENATED MODULE: ./src/config/read-cache-folder.ts




/** The folder of local caches; it need not exist. One that variants.yml names stays, in CI, inside the checkout, links followed. */
function readCacheFolder(reader) {
    const item = reader.text('cache-dir');
    const path = item === null ? null : reader.path(item);
    const problem = item === null || path === null ? null : read_cache_folder_describeBad(reader, item, path);
    if (item !== null && problem !== null)
        reader.refuse(item, problem);
    return path;
}
function read_cache_folder_describeBad(reader, item, path) {
    const { workspace, files } = reader.raw;
    const what = `cache-dir ${(0,quote/* quote */.h)(item.text)} cannot be the folder of caches`;
    if (workspace !== null && (0,config_pairs/* isFromFile */.T6)(item) && !leadsInside(reader, path, workspace))
        return {
            code: 'OUTSIDE_WORKSPACE',
            what,
            why: `variants.yml may name only folders inside ${workspace}`,
            fix: reader.raw.door === 'cli' ? 'give it as --cache-dir' : 'give it as input, under with:',
        };
    const nearest = nearestExisting(files, path);
    const found = files.look(nearest);
    const why = /\p{Cc}/u.test(path) ? 'it holds a control character' : `${nearest} is not a folder`;
    const fine = found?.kind !== 'file' && found?.kind !== 'other' && !/\p{Cc}/u.test(path);
    return fine ? null : { code: 'BAD_PATH', what, why, fix: 'name a folder' };
}
/** True for a path, of something that need not exist, which stays inside a folder with links followed. */
function leadsInside(reader, path, folder) {
    const { files } = reader.raw;
    const nearest = nearestExisting(files, path);
    return (0,read_context/* isInside */.FK)(reader, files.look(nearest)?.real ?? nearest, folder);
}
/** The path itself, or the nearest folder above it that is there. */
function nearestExisting(files, path) {
    let nearest = path;
    while (files.look(nearest) === null && (0,external_node_path_.dirname)(nearest) !== nearest)
        nearest = (0,external_node_path_.dirname)(nearest);
    return nearest;
}

;// CONCATENATED MODULE: ./src/config/read-cache.ts






/** Where BuildKit's cache comes from and goes to. `hasName`: there is an image to keep a cache beside. */
function readCache(reader, hasName) {
    const timeout = reader.text('cache-timeout') ?? { text: '60s', where: 'the default' };
    const request = {
        kind: readKind(reader),
        prefix: reader.text('cache-scope')?.text ?? null,
        mode: (reader.choice('cache-mode') ?? 'max'),
        write: (reader.choice('cache-write') ?? 'auto'),
        branches: readBranches(reader),
        reference: readReference(reader),
        directory: readCacheFolder(reader),
        options: readOptions(reader),
        from: readCacheEntries(reader, 'cache-from'),
        to: readCacheEntries(reader, 'cache-to'),
        buildx: readBuildx(reader),
        mounts: reader.flag('cache-mounts'),
        timeoutMs: reader.take(parseDuration(timeout.text), timeout) ?? 0,
    };
    checkRaw(reader);
    checkSettings(reader, request.kind);
    checkPlace(reader, request, hasName);
    return request;
}
function readKind(reader) {
    const item = reader.text('cache');
    if (item?.text === 'inline') {
        reader.refuse(item, inlineProblem);
        return 'auto';
    }
    return (reader.choice('cache') ?? 'auto');
}
function readBuildx(reader) {
    const item = reader.text('cache-buildx');
    const path = item === null ? null : reader.path(item);
    if (item !== null && path !== null && reader.raw.files.look(path)?.kind !== 'file')
        reader.refuse(item, {
            code: 'BAD_PATH',
            what: `cache-buildx ${(0,quote/* quote */.h)(item.text)} is no program`,
            fix: `name the file of a buildx of 0.25 to 0.36, or leave ${reader.named('cache-buildx')} out`,
        });
    return path;
}
/** What `git check-ref-format` allows in a branch's name, and `*`. */
const branchPattern = /^(?!-)[^\s\p{Cc}\p{Cf}~^:?[\\]{1,250}$/u;
function readBranches(reader) {
    return reader.items('cache-branches').map((item) => {
        if (!branchPattern.test(item.text))
            reader.refuse(item, {
                code: 'BAD_BRANCH',
                what: `${(0,quote/* quote */.h)(item.text)} is not a branch's name`,
                fix: 'write for example release/*, where * stands for any characters',
            });
        return item.text.replace(/^refs\/heads\//, '');
    });
}
/** A tag has 128 characters, a scope 100, and a hyphen stands between. */
const longestTag = 27;
function readReference(reader) {
    const item = reader.text('cache-ref');
    const reference = item === null ? null : reader.take((0,model_reference/* parseReference */.F2)(item.text), item);
    const { tag = '', digest } = reference ?? {};
    if (item !== null && (digest !== undefined || tag.length > longestTag))
        reader.refuse(item, {
            code: 'BAD_CACHE_REF',
            what: `${(0,quote/* quote */.h)(item.text)} cannot hold caches`,
            why: digest === undefined
                ? `its tag has ${tag.length} characters, and the name of each cache is added to it`
                : 'a digest names what is there already',
            fix: `write a repository and a tag of at most ${longestTag} characters: ghcr.io/acme/cache:buildcache`,
        });
    return reference;
}
/** Written by this tool, or in a place of their own. */
const reservedOptions = new Set(['type', 'name', 'scope', 'mode', 'ignore-error']);
function readOptions(reader) {
    const items = reader.items('cache-options');
    const pairs = (0,config_pairs/* readPairs */.SX)(reader, items, {
        name: 'cache-options',
        key: /^[a-z][a-z0-9_]*$/,
        example: 'bucket=name',
        secret: true,
    });
    for (const { key, value, item } of pairs) {
        const reserved = reservedOptions.has(key);
        if (reserved || /\p{Cc}/u.test(value))
            reader.refuse(item, {
                code: 'BAD_CACHE_OPTION',
                what: reserved ? `cache-options has ${key}` : `the value of ${key} holds a control character`,
                why: reserved ? 'that is decided here' : 'no attribute needs one',
                fix: reserved
                    ? `take it out; see ${reader.named('cache-scope')} and ${reader.named('cache-mode')}`
                    : 'take it out',
            });
    }
    return (0,config_pairs/* toRecord */.Lv)(pairs);
}
const rawInputs = ['cache-from', 'cache-to'];
/** What raw entries say instead. */
const replacedInputs = [
    'cache',
    'cache-scope',
    'cache-mode',
    'cache-ref',
    'cache-dir',
    'cache-options',
];
/** Raw entries replace what variants.yml says; given beside them, it is not clear what is meant. */
function checkRaw(reader) {
    const raw = rawInputs.find((name) => reader.fromDoor(name));
    const other = replacedInputs.find((name) => reader.fromDoor(name));
    if (raw !== undefined && other !== undefined)
        reader.refuse(reader.text(other) ?? { where: other }, {
            code: 'CONFLICT',
            what: `${raw} and ${other} cannot go together`,
            why: 'cache-from and cache-to say everything that the other cache inputs decide',
            fix: 'keep one of them',
        });
}
const kindsOf = [
    ['cache-ref', ['auto', 'registry']],
    ['cache-dir', ['auto', 'local']],
    ['cache-options', ['s3', 'azblob']],
];
/** A setting of another place would do nothing. The door's `cache` may well leave settings of variants.yml behind. */
function checkSettings(reader, kind) {
    for (const [name, kinds] of kindsOf) {
        const [item] = reader.given(name);
        const overruled = reader.fromDoor('cache') && !reader.fromDoor(name);
        if (item === undefined || kinds.includes(kind) || overruled)
            continue;
        reader.refuse(item, {
            code: 'CONFLICT',
            what: `${name} does nothing with cache: ${kind}`,
            fix: `write ${reader.written('cache', kinds.at(-1) ?? kind, item)}, or leave ${reader.named(name, item)} out`,
        });
    }
}
function checkPlace(reader, { kind, reference, options }, hasName) {
    const needed = kind === 's3' ? ['bucket', 'region'] : kind === 'azblob' ? ['account_url'] : [];
    const missing = needed.filter((name) => (options[name] ?? '') === '');
    const nowhere = kind === 'registry' && reference === null && !hasName;
    if (missing.length === 0 && !nowhere)
        return;
    reader.refuse(reader.text('cache') ?? { where: 'cache' }, {
        code: 'CACHE_WITHOUT_PLACE',
        what: nowhere ? 'cache: registry has no repository' : `cache: ${kind} lacks ${missing.join(' and ')}`,
        fix: nowhere
            ? `add ${reader.named('images')}, or ${reader.written('cache-ref', 'ghcr.io/acme/cache:buildcache')}`
            : `add to ${reader.named('cache-options')}: ${missing.map((name) => `${name}=…`).join(', ')}`,
    });
}

;// CONCATENATED MODULE: ./src/config/bake-cache.ts







/**
 * The file's own cache options become the request's when they name one source in all: the cache target imports and exports
 * it. Several are what makes bake miss steps (docker/buildx#414, #3878), so ours take their place, and that is told.
 */
function takeBakeCache(reader, { cache, bake }, file) {
    if (bake === null || typeof file !== 'object')
        return { cache, bake };
    const collect = (key) => Object.values(file.targets).flatMap((target) => optionsOf(target[key]));
    const [from, to] = [collect('cache-from'), collect('cache-to')];
    if (from.length + to.length === 0)
        return { cache, bake };
    const entries = { from: writeEntries(from, reader.raw.cwd), to: writeEntries(to, reader.raw.cwd) };
    const replaced = whyNotTaken(reader, entries) ??
        [...from, ...to].map((options) => whyNotTrusted(reader, options)).find((why) => why !== null);
    if (replaced === undefined)
        return { cache: { ...cache, ...entries }, bake };
    return { cache, bake: { ...bake, warnings: [...bake.warnings, describeReplaced(file, replaced)] } };
}
function whyNotTaken(reader, { from, to }) {
    const fix = 'take them out of the bake file, or keep one source for all of its targets';
    const asked = [...replacedInputs, ...rawInputs].find((name) => reader.given(name).length > 0);
    if (asked !== undefined)
        return { why: `${asked} says where the cache is`, fix };
    const sources = Math.max(from.length, to.length);
    if (to.some((entry) => /^type=inline(?:,|$)/.test(entry)))
        return { why: 'an inline cache holds only the last stage of each target', fix };
    return sources === 1
        ? undefined
        : { why: `they name ${sources} sources, and with several BuildKit misses steps`, fix };
}
/** What only says how a cache is kept, and in which part of a place whose address and keys come from elsewhere. */
const harmless = new Set([
    ...['type', 'ref', 'scope', 'mode', 'src', 'dest', 'tag', 'digest', 'ignore-error', 'version', 'timeout'],
    ...['compression', 'compression-level', 'force-compression', 'image-manifest', 'oci-mediatypes'],
    ...['region', 'bucket', 'name', 'prefix', 'blobs_prefix', 'manifests_prefix'],
    ...['upload_parallelism', 'touch_refresh'],
]);
/**
 * A bake file is part of the repository. An address in it (url_v2, endpoint_url …) would get the token or the keys that buildx
 * and the builder add from the environment, and its folders would be allowed without a question.
 */
function whyNotTrusted(reader, options) {
    const type = options.get('type') ?? 'registry';
    const attribute = [...options.keys()].find((key) => !harmless.has(key));
    const folder = folderKeys.flatMap((key) => options.get(key) ?? []).find((path) => !isFenced(reader, path));
    const why = !cache/* cacheBackends */._e.some((backend) => backend === type)
        ? `type is ${(0,quote/* quote */.h)(type)}, which is none of ${(0,quote/* listNames */.Z)(cache/* cacheBackends */._e)}`
        : attribute !== undefined
            ? `a bake file may not say ${(0,quote/* quote */.h)(attribute)}, since a server or secret may be named with it`
            : folder !== undefined
                ? `${(0,quote/* quote */.h)(folder)} is outside the working directory, where a bake file may not read or write`
                : null;
    return why === null
        ? null
        : {
            why,
            fix: `if it is what you want, give it yourself as ${reader.named('cache-from')} and ${reader.named('cache-to')}`,
        };
}
const folderKeys = ['src', 'dest'];
function isFenced(reader, path) {
    const { cwd } = reader.raw;
    return leadsInside(reader, (0,external_node_path_.resolve)(cwd, path), cwd);
}
function describeReplaced({ targets, item }, { why, fix }) {
    const having = Object.entries(targets).filter(([, target]) => optionsOf(target['cache-from']).length + optionsOf(target['cache-to']).length > 0);
    return {
        code: 'CACHE_REPLACED',
        what: `cache-from and cache-to of ${(0,quote/* listNames */.Z)(having.map(([name]) => name))} are not used`,
        why,
        fix,
        where: item.text,
    };
}
/** Each once, as one CSV value with its fields in one order, so that equal ones are equal. Local folders are absolute. */
function writeEntries(all, cwd) {
    const entries = all.map((options) => {
        const type = options.get('type') ?? 'registry';
        const fields = [...options]
            .filter(([key]) => key !== 'type')
            .map(([key, text]) => {
            const isFolder = type === 'local' && folderKeys.includes(key);
            return [key, isFolder ? (0,external_node_path_.resolve)(cwd, text) : text];
        });
        return (0,csv/* writeCsv */.En)([['type', type], ...fields.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    });
    return [...new Set(entries)];
}

// EXTERNAL MODULE: ./src/model/door-words.ts
var door_words = __webpack_require__(9545);
// EXTERNAL MODULE: ./src/config/inputs.ts + 5 modules
var inputs = __webpack_require__(4654);
// EXTERNAL MODULE: ./src/config/split-items.ts
var split_items = __webpack_require__(7579);
// EXTERNAL MODULE: ./src/config/suggest.ts
var suggest = __webpack_require__(2784);
;// CONCATENATED MODULE: ./src/config/input-reader.ts






const truths = new Map([
    ['true', true],
    ['1', true],
    ['yes', true],
    ['false', false],
    ['0', false],
    ['no', false],
]);
/** Reads inputs by name, the door's before the file's before the default, and collects every problem on the way. */
class InputReader {
    problems = [];
    raw;
    #door;
    #file;
    constructor(raw, file) {
        this.raw = raw;
        this.#door = withEnvironment(raw);
        this.#file = file;
        for (const texts of [...this.#door.values(), ...file.values()])
            for (const item of texts)
                if (item.text.includes('\0'))
                    this.refuse(item, nulProblem);
    }
    /** True when the door gave it: then it wins over variants.yml. */
    fromDoor(name) {
        return this.#door.has(name);
    }
    given(name) {
        return this.#door.get(name) ?? this.#file.get(name) ?? [];
    }
    /** The items of a list in variants.yml, else of its default, whatever the door says. */
    fileItems(name) {
        return orDefault(this.#file.get(name) ?? [], name).flatMap((text) => (0,split_items/* splitItems */.b)(text, 'list'));
    }
    /** The items of a list, or of pairs: those of the file first, then those of the door. Without duplicates' judgement. */
    items(name) {
        const input = (0,inputs/* findInput */.cu)(name);
        const form = input?.form === 'list' ? 'list' : input?.form === 'values' ? 'values' : 'lines';
        const merged = input?.form === 'pairs';
        const texts = merged
            ? [...(this.#file.get(name) ?? []), ...(this.#door.get(name) ?? [])]
            : this.given(name);
        return orDefault(texts, name).flatMap((text) => (0,split_items/* splitItems */.b)(text, form));
    }
    /** A single text; null when it was not given. */
    text(name) {
        const [first, ...more] = this.given(name);
        const other = more.find((item) => item.text !== first?.text);
        if (other !== undefined && first !== undefined)
            this.refuse(other, {
                code: 'GIVEN_TWICE',
                what: `${name} is ${(0,quote/* quote */.h)(first.text)} and ${(0,quote/* quote */.h)(other.text)}`,
                fix: 'give it once',
            });
        const fallback = (0,inputs/* findInput */.cu)(name)?.default;
        if (first === undefined)
            return fallback === undefined ? null : { text: fallback, where: 'the default' };
        return first.whole === true || (0,inputs/* findInput */.cu)(name)?.form === 'text'
            ? first
            : { ...first, text: first.text.trim() };
    }
    flag(name) {
        const item = this.text(name);
        if (item === null)
            return false;
        const value = truths.get(item.text.toLowerCase());
        if (value === undefined)
            this.refuse(item, {
                code: 'BAD_BOOLEAN',
                what: `${name} is ${(0,quote/* quote */.h)(item.text)}`,
                fix: 'write true or false',
            });
        return value ?? false;
    }
    choice(name) {
        const item = this.text(name);
        const choices = (0,inputs/* findInput */.cu)(name)?.choices ?? [];
        if (item === null || choices.includes(item.text))
            return item?.text ?? null;
        this.refuse(item, {
            code: 'BAD_CHOICE',
            what: `${name} is ${(0,quote/* quote */.h)(item.text)}`,
            why: `it is one of ${(0,quote/* listNames */.Z)(choices)}`,
            fix: (0,suggest/* didYouMean */.a)(item.text, choices, `write ${this.written(name, choices[0] ?? '', item)}`),
        });
        return null;
    }
    /** Absolute; null after a problem. */
    path(item) {
        if (!item.text.startsWith('-') && !/[\r\n]/.test(item.text))
            return (0,external_node_path_.isAbsolute)(item.text) ? item.text : (0,external_node_path_.resolve)(item.base ?? this.raw.cwd, item.text);
        this.refuse(item, {
            code: 'BAD_PATH',
            what: `${(0,quote/* quote */.h)(item.text)} is not a path`,
            why: 'a path here neither starts with "-" nor has line breaks',
            fix: 'write ./ in front of it',
        });
        return null;
    }
    /** How an input is called where it can be written: as a key beside what stands in variants.yml, else as the door's. */
    named(input, beside) {
        return (0,door_words/* nameInput */.K)(beside?.base === undefined ? this.raw.door : 'action', input);
    }
    /** The same with a value: `--push`, `allow: network.host`. */
    written(input, value, beside) {
        return (0,door_words/* writeInput */.O)(beside?.base === undefined ? this.raw.door : 'action', input, value);
    }
    /** The value, or null with its problem collected. */
    take(parsed, item) {
        if (parsed.ok)
            return parsed.value;
        this.refuse(item, parsed.problem);
        return null;
    }
    collect(problems) {
        for (const problem of problems)
            this.problems.push(problem);
    }
    refuse(item, problem) {
        this.problems.push({ ...problem, where: item.where });
    }
}
const nulProblem = {
    code: 'BAD_CHARACTER',
    what: 'the value holds a NUL character (U+0000)',
    fix: 'take it out: no program can be given one',
};
function orDefault(texts, name) {
    const fallback = (0,inputs/* findInput */.cu)(name)?.default;
    return texts.length > 0 || fallback === undefined ? texts : [{ text: fallback, where: 'the default' }];
}
/** Who says which builder, when no input does. */
const builderVariable = '$BUILDX_BUILDER';
/** The variables that stand for an input of the door. The Action reads no IMAGE_NAME: workflows use that name freely. */
function withEnvironment(raw) {
    const variables = [['builder', builderVariable]];
    if (raw.door === 'cli')
        variables.push(['images', '$IMAGE_NAME']);
    const values = new Map(raw.values);
    for (const [name, variable] of variables) {
        const text = raw.env[variable.slice(1)];
        if (text !== undefined && text !== '' && !values.has(name))
            values.set(name, [{ text, where: variable }]);
    }
    return values;
}

// EXTERNAL MODULE: ./src/config/limits.ts
var limits = __webpack_require__(9304);
// EXTERNAL MODULE: ./src/model/bake-file.ts
var bake_file = __webpack_require__(6943);
;// CONCATENATED MODULE: ./src/config/find-bake-files.ts




/** bake's way to name a file of this machine beside a remote bake file; here every bake file is of this machine. */
const cwdPrefix = /^cwd:\/\//;
/** Null when one of them cannot be used, and why is collected. */
function findBakeFiles(reader, items) {
    const { cwd } = reader.raw;
    const paths = items.map((item) => findFile(reader, { ...item, text: item.text.replace(cwdPrefix, '') }));
    const found = paths.filter((path) => path !== null);
    if (found.length < paths.length)
        return null;
    const name = (path) => (0,external_node_path_.relative)(cwd, path).replaceAll('\\', '/');
    return {
        files: found.map(name),
        sources: found.filter((path) => !isOfRunner(reader, path)).map(name),
    };
}
function findFile(reader, item) {
    const path = reader.path(item);
    if (path === null)
        return null;
    // What variants.yml names comes with the sources, and has nothing to look for there.
    const isMade = reader.raw.temporary !== null && isOfRunner(reader, path) && !(0,config_pairs/* isFromFile */.T6)(item);
    const isThere = isMade
        ? checkMade(reader, item, path)
        : (0,read_context/* lookAt */.t5)(reader, item, { path, wanted: 'file', what: 'bake file' }) !== null;
    return isThere ? path : null;
}
/** In the folder where steps of a job leave files for each other, as docker/metadata-action does. */
function isOfRunner({ raw }, path) {
    const folder = raw.temporary ?? raw.env['RUNNER_TEMP'] ?? '';
    return folder !== '' && path.startsWith((0,external_node_path_.resolve)(folder) + external_node_path_.sep);
}
function checkMade(reader, item, path) {
    const found = reader.raw.files.look(path);
    const problem = found?.kind === 'file' ? describeForbidden(reader, path, found.real) : notMade(path);
    if (problem !== null)
        reader.refuse(item, problem);
    return problem === null;
}
function notMade(path) {
    return {
        code: 'NOT_FOUND',
        what: `there is no bake file at ${path}`,
        fix: 'check that the step that makes it comes before this one, in the same job',
    };
}
/** Of the runner's own and of credentials (actions/checkout: git-credentials-….config) nothing is read, wherever links lead. */
function describeForbidden(reader, path, real) {
    const temporary = reader.raw.temporary ?? '';
    const what = `the bake file ${(0,quote/* quote */.h)(path)}`;
    if (!(0,read_context/* isInside */.FK)(reader, real, temporary))
        return {
            code: 'OUTSIDE_WORKSPACE',
            what: `${what} is ${real}`,
            why: `in CI bake files are in the checkout or in ${temporary}, symbolic links followed`,
            fix: 'name the file itself',
        };
    const isBake = /\.(?:json|hcl|ya?ml)$/.test(real);
    if (isBake && !/[/\\](?:_runner_|_github_|_actions|\.git[/\\])/.test(real))
        return null;
    return {
        code: 'FORBIDDEN_FILE',
        what: `${what} is not read`,
        why: "the runner's own files and credentials are in that folder; of it only .json, .hcl, .yml and .yaml are taken",
        fix: 'name the file that a step made',
    };
}

;// CONCATENATED MODULE: ./src/config/read-bake.ts





/** Reads the bake files, with the words of buildx where it refuses them. */
async function readBake(reader) {
    const items = reader.items('bake');
    const [item] = items;
    if (item === undefined) {
        for (const name of ['bake-target', 'set'])
            refuseAlone(reader, name);
        return 'missing';
    }
    const { cwd, env, readBakeFile } = reader.raw;
    for (const name of replaced)
        refuseBoth(reader, name);
    const found = findBakeFiles(reader, items);
    const targets = reader.items('bake-target').map((target) => checkName(reader, target));
    if (found === null || targets.includes(null))
        return 'broken';
    const read = await readBakeFile({
        files: found.files,
        targets: targets.flatMap((target) => target ?? []),
        overrides: reader.items('set').map(({ text }) => text),
        env,
        cwd,
    });
    const problem = read.ok ? describeUnusable(reader, read.value) : explainRefusal(reader, read);
    if (read.ok && problem === null)
        return { ...read.value, item, files: found.sources };
    if (problem !== null)
        reader.refuse(item, problem);
    return 'broken';
}
/** buildx names what it does not know, and not what there is. */
function explainRefusal(reader, { problem, unknown }) {
    if (unknown === undefined)
        return problem;
    const { name, names } = unknown;
    const known = names.filter((one) => one !== 'default');
    const targets = reader.named('bake-target');
    if (unknown.kind === 'key')
        return { ...problem, fix: (0,suggest/* didYouMean */.a)(name, names, `the keys are ${names.join(', ')}`) };
    if (name === 'default' && reader.items('bake-target').length === 0)
        return {
            ...problem,
            why: `it has no group "default"; there are ${(0,quote/* listNames */.Z)(known) || 'no targets'}`,
            fix: `name targets or groups with ${targets}, or write a group "default"`,
        };
    return {
        ...problem,
        what: `the bake file has no target ${(0,quote/* quote */.h)(name)}`,
        why: `there are ${(0,quote/* listNames */.Z)(known) || 'none'}`,
        fix: (0,suggest/* didYouMean */.a)(name, known, `name one of these with ${targets}`),
    };
}
function describeUnusable(reader, { wanted, targets }) {
    if (wanted.length > 0)
        return (0,limits/* describeLargeSet */.$R)(Object.keys(targets).length, 'runs');
    return {
        code: 'BAKE_FILE',
        what: 'the bake file has no target to build',
        fix: `name targets or groups with ${reader.named('bake-target')}, or write a group "default"`,
    };
}
/** What a bake file says of its targets itself. */
const replaced = [
    ['variant-arg', 'args'],
    ['context', 'context'],
    ['file', 'dockerfile'],
    ['target', 'target'],
    ['build-contexts', 'contexts.<name>'],
    ['network', 'network'],
    ['add-hosts', 'extra-hosts.<host>'],
    ['shm-size', 'shm-size'],
    ['ulimit', 'ulimits'],
];
function refuseBoth(reader, [name, key]) {
    const [item] = reader.given(name);
    if (item === undefined || !besideBake(reader, name))
        return;
    reader.refuse(item, {
        code: 'CONFLICT',
        what: `${name} and bake cannot go together`,
        why: 'each target of the bake file has its own',
        fix: `write it into the bake file, or add ${reader.written('set', `*.${key}=…`)}`,
    });
}
/** Given on the same side as the bake file, or over it: a bake file that the door names takes the place of what variants.yml says. */
function besideBake(reader, name) {
    return reader.fromDoor(name) || (reader.given(name).length > 0 && !reader.fromDoor('bake'));
}
function refuseAlone(reader, name) {
    const [item] = reader.given(name);
    if (item === undefined)
        return;
    reader.refuse(item, {
        code: 'CONFLICT',
        what: `${name} is given without bake`,
        why: 'it is about the targets of a bake file',
        fix: `name the file with ${reader.named('bake', item)}, or leave ${reader.named(name, item)} out`,
    });
}
/**
 * bake's own rule (buildx, `validateTargetName`), with its globs, and with the dots that names of compose services may have:
 * it reads `_` for them (`sanitizeTargetName`). An address here would be a bake file from elsewhere.
 */
function checkName(reader, item) {
    if (/^[\w*?[][\w.*?[\]^-]*$/.test(item.text))
        return item.text;
    reader.refuse(item, {
        code: 'BAKE_TARGET',
        what: `${(0,quote/* quote */.h)(item.text)} is not the name of a target`,
        why: 'a name is made of letters, digits, _ and -; * and ? stand for any of them',
        fix: 'name targets or groups of the bake file',
    });
    return null;
}
/** The targets asked for as a set of variants, with what variants.yml says of each. */
function bakeVariants(reader, { wanted, targets, item }, inFile) {
    const asked = new Set(wanted);
    const known = new Map((inFile ?? []).map((variant) => [(0,bake_file/* targetName */.je)(variant.name.text), variant]));
    for (const { name } of reader.fromDoor('bake') ? [] : known.values())
        if (!asked.has((0,bake_file/* targetName */.je)(name.text)))
            reader.refuse(name, {
                code: 'UNKNOWN_VARIANT',
                what: `variant ${(0,quote/* quote */.h)(name.text)} is no target of the bake file`,
                why: `its targets are ${(0,quote/* listNames */.Z)(wanted)}`,
                fix: (0,suggest/* didYouMean */.a)(name.text, wanted, 'name it as the target is named'),
            });
    const [door] = reader.raw.values.get('variants') ?? [];
    if (door !== undefined)
        reader.refuse(door, {
            code: 'CONFLICT',
            what: 'variants and bake cannot go together',
            why: 'the targets of the bake file are the variants',
            fix: `choose with ${reader.named('bake-target')} (the whole set) or ${reader.named('variant')} (a selection)`,
        });
    return wanted.map((name) => {
        const where = `target ${name} of ${item.text}`;
        const { platforms } = targets[name] ?? {};
        const own = Array.isArray(platforms) ? platforms : [];
        const items = own.flatMap((text) => (typeof text === 'string' ? [{ text, where, whole: true }] : []));
        const values = known.get(name)?.values ?? new Map();
        return {
            name: { text: name, where },
            values: items.length > 0 && !values.has('platforms') ? new Map([...values, ['platforms', items]]) : values,
        };
    });
}

// EXTERNAL MODULE: ./src/config/read-build.ts
var read_build = __webpack_require__(4157);
;// CONCATENATED MODULE: ./src/config/read-builder.ts



/** Which BuildKit is to do it, or what one of our own should be like. */
function readBuilder(reader) {
    const endpoint = reader.text('endpoint');
    const driver = reader.choice('driver') ?? 'docker-container';
    const setting = settings.flatMap((name) => reader.given(name)).at(0);
    return {
        name: readName(reader, setting),
        own: setting !== undefined,
        driver: endpoint === null || reader.given('driver').length > 0
            ? checkDriver(reader, driver, endpoint)
            : 'remote',
        driverOpts: readDriverOptions(reader),
        buildkitdConfigInline: reader.text('buildkitd-config-inline')?.text ?? null,
        endpoint: endpoint === null ? null : checkEndpoint(reader, endpoint),
        binfmtImage: readBinfmtImage(reader),
        ephemeral: reader.raw.ephemeral,
    };
}
/** What makes a builder of our own what it is: one that exists has its own. */
const settings = ['driver', 'endpoint', 'driver-opts', 'buildkitd-config-inline'];
function readName(reader, setting) {
    const item = reader.text('builder');
    if (item === null)
        return null;
    // Of what the environment says and what was asked for, the latter holds.
    if (setting !== undefined && item.where === builderVariable)
        return null;
    // buildx, `store.ValidateName`; docker contexts are builders, too, and may have "+" and "@".
    if (!/^[A-Za-z0-9][\w.+@-]*$/.test(item.text))
        reader.refuse(item, {
            code: 'BAD_BUILDER',
            what: `${(0,quote/* quote */.h)(item.text)} is not a builder's name`,
            fix: 'see docker buildx ls',
        });
    if (setting !== undefined)
        reader.refuse(setting, {
            code: 'CONFLICT',
            what: `builder is ${(0,quote/* quote */.h)(item.text)}, and there are settings for one of our own`,
            why: `a builder that exists keeps its own; ${settings.join(', ')} are for one that is made`,
            fix: `leave ${reader.named('builder')} or those settings out`,
        });
    return item.text;
}
function checkDriver(reader, driver, endpoint) {
    if ((driver === 'remote') !== (endpoint !== null))
        reader.refuse(reader.text('driver') ?? { where: 'driver' }, {
            code: 'ENDPOINT_AND_DRIVER',
            what: endpoint === null
                ? 'driver is remote, and there is no endpoint'
                : `driver is ${driver}, and there is an endpoint`,
            why: 'an endpoint is for the driver remote, and that needs one',
            fix: endpoint === null
                ? `add ${reader.written('endpoint', 'tcp://host:1234')}`
                : `leave ${reader.named('driver')} or ${reader.named('endpoint')} out`,
        });
    return driver;
}
/** What BuildKit's client can dial (moby/buildkit, `client/connhelper`). */
const endpointPattern = /^(?:tcp|unix|ssh|docker-container|podman-container|nerdctl-container|kube-pod):\/\/[^\s,"]+$/;
function checkEndpoint(reader, item) {
    if (!endpointPattern.test(item.text))
        reader.refuse(item, {
            code: 'BAD_ENDPOINT',
            what: `${(0,quote/* quote */.h)(item.text)} is not the address of a BuildKit`,
            fix: 'write for example tcp://host:1234 or unix:///run/buildkit/buildkitd.sock',
        });
    return item.text;
}
/** Each ready for `--driver-opt`, which is CSV: one with a comma is put in quotes. */
function readDriverOptions(reader) {
    return reader.items('driver-opts').flatMap((item) => {
        const text = item.text.replace(/^"(.*)"$/, '$1');
        if (/^[a-z][\w.-]*=[^"\r\n]*$/i.test(text))
            return [text.includes(',') ? `"${text}"` : text];
        reader.refuse(item, {
            code: 'BAD_PAIR',
            what: `${(0,quote/* quote */.h)(item.text)} is no driver option`,
            fix: 'write key=value, without quotes in it',
        });
        return [];
    });
}
function readBinfmtImage(reader) {
    const item = reader.text('binfmt-image');
    const image = item === null ? null : reader.take((0,model_reference/* parseReference */.F2)(item.text), item);
    if (item !== null && image !== null && image.digest === undefined)
        reader.refuse(item, {
            code: 'NOT_PINNED',
            what: `binfmt-image ${(0,quote/* quote */.h)(item.text)} has no digest`,
            why: 'it is run with all rights of the machine',
            fix: 'write image:tag@sha256:…',
        });
    return item?.text ?? null;
}
function readInsecureRegistries(reader) {
    return reader.items('insecure-registries').flatMap((item) => {
        if (/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/.test(item.text))
            return [item.text];
        reader.refuse(item, {
            code: 'BAD_REGISTRY',
            what: `${(0,quote/* quote */.h)(item.text)} is not a registry's host`,
            fix: 'write host or host:port, without https:// and path',
        });
        return [];
    });
}

// EXTERNAL MODULE: ./src/model/output-folder.ts
var output_folder = __webpack_require__(1749);
;// CONCATENATED MODULE: ./src/config/read-output.ts




/** What becomes of the images; push, load and test-only exclude each other. */
function readOutput(reader, hasName) {
    const { outDirectory, usable } = readOutDirectory(reader);
    const asked = ['push', 'load', 'test-only'].filter((name) => reader.flag(name));
    const [first, ...others] = asked;
    const last = others.at(-1);
    if (last !== undefined)
        reader.refuse(reader.text(last) ?? { where: last }, {
            code: 'CONFLICT',
            what: `${asked.slice(0, -1).join(', ')} and ${last} cannot go together`,
            why: 'push publishes, load fills the local Docker, test-only keeps nothing',
            fix: 'keep one of them; run twice for both, the second time is quick',
        });
    const nameless = hasName ? null : withoutName(reader, first);
    if (first !== undefined && nameless !== null)
        reader.refuse(reader.text(first) ?? { where: first }, nameless);
    if (first === 'push')
        return { output: { kind: 'push' }, outDirectory };
    if (first === 'load')
        return { output: { kind: 'load' }, outDirectory };
    if (first !== undefined)
        return { output: { kind: 'none' }, outDirectory };
    if (usable)
        checkContent(reader, outDirectory);
    return { output: { kind: 'layout', directory: outDirectory }, outDirectory };
}
function withoutName(reader, asked) {
    const isCli = reader.raw.door === 'cli';
    if (asked === 'push')
        return {
            code: 'NO_IMAGES',
            what: 'push has nowhere to push to',
            fix: isCli
                ? 'add --images ghcr.io/acme/worker, or set $IMAGE_NAME'
                : 'add images: ghcr.io/${{ github.repository }}',
        };
    if (asked !== 'load')
        return null;
    return {
        code: 'NO_IMAGES',
        what: 'load needs a name for the images',
        why: 'Docker finds an image again by its name',
        fix: `${isCli ? 'add --images worker, or set $IMAGE_NAME' : 'add images: worker'}; no registry is asked`,
    };
}
function readOutDirectory(reader) {
    const item = reader.text('output') ?? { text: 'out', where: 'the default' };
    const path = (0,external_node_path_.resolve)(reader.raw.cwd, item.text);
    const why = describeBadOutput(reader, item.text, path);
    if (why !== null)
        reader.refuse(item, {
            code: 'BAD_OUTPUT',
            what: `output ${(0,quote/* quote */.h)(item.text)} cannot be the folder for the results`,
            why,
            fix: 'name a folder of its own, where this user may write: out',
        });
    // What is wrong with its name is told once.
    return { outDirectory: why === null ? path : (0,external_node_path_.resolve)(reader.raw.cwd, 'out'), usable: why === null };
}
function describeBadOutput(reader, text, path) {
    const { files, cwd, builds } = reader.raw;
    const kind = files.look(path)?.kind ?? 'directory';
    if (/^-|^type=|[\r\n]/.test(text))
        return 'it is a folder here; push and load say where else images go';
    if (kind !== 'directory')
        return 'there is a file of that name';
    if (!/^\.\.(?:[/\\]|$)/.test((0,external_node_path_.relative)(path, cwd)))
        return 'it is, or holds, the working directory, and results would mix with sources';
    return builds ? read_output_describeUnusable(files, path) : null;
}
/** What the kernel shows as files. There Node's recursive mkdir may never end. /dev/shm is memory, and fine. */
const kernelFolders = /^\/(?:proc|sys|dev(?!\/shm\/))(?:\/|$)/;
/** Can the folder be written, or made in the nearest folder that is there? */
function read_output_describeUnusable(files, path) {
    const at = nearestExisting(files, path);
    const found = files.look(at);
    if (found !== null && kernelFolders.test((0,external_node_path_.join)(found.real, (0,external_node_path_.relative)(at, path))))
        return 'the kernel keeps that place, not a disk';
    if (found?.kind !== 'directory')
        return `${at} is no folder`;
    return files.mayWrite(at) ? null : `this user may not write to ${at}`;
}
/** What is in it already, where a layout is to be written. Also asked by the registry room, just before it writes. */
function checkContent(reader, directory) {
    const { files } = reader.raw;
    if (!reader.raw.builds || files.look(directory)?.kind !== 'directory')
        return;
    const names = files.list(directory);
    const index = files.read((0,external_node_path_.join)(directory, 'index.json'));
    const content = names === null ? null : { names, index: index && new TextDecoder().decode(index) };
    const why = content === null ? 'it is not a folder that can be read' : (0,output_folder/* foreignContent */.IF)(content);
    const item = reader.text('output') ?? { where: 'the default' };
    if (why !== null)
        reader.refuse(item, (0,output_folder/* outputNotOurs */.Cn)(directory, why));
}

// EXTERNAL MODULE: ./src/config/read-platforms.ts
var read_platforms = __webpack_require__(7157);
// EXTERNAL MODULE: ./src/config/read-secrets.ts + 1 modules
var read_secrets = __webpack_require__(6002);
;// CONCATENATED MODULE: ./src/config/bake-paths.ts







/**
 * A target with absolute local paths, each checked as the inputs of that name are. A bake file is part of the
 * repository: what it asks for beyond the working directory, an SSH agent and rights of BuildKit need the door's `allow`, as bake
 * itself asks for `--allow` (buildx, bake/entitlements.go).
 */
function readBakePaths(asking, target) {
    for (const right of textsOf(target['entitlements']))
        checkRight(asking, right);
    const { context, remote } = readMain(asking, target);
    const inline = target['dockerfile-inline'] !== undefined;
    return {
        ...target,
        context,
        // buildx prints a name beside an inline one, too, and does not look for it.
        ...(!inline && { dockerfile: readDockerfilePath(asking, target, remote ? null : context) }),
        ...(isMap(target['contexts']) && { contexts: readContexts(asking, target['contexts']) }),
        ...(isList(target['secret']) && { secret: target['secret'].map((one) => readSecret(asking, one)) }),
        ...(isList(target['ssh']) && { ssh: target['ssh'].map((one) => readSsh(asking, one)) }),
    };
}
function readMain({ reader, item }, target) {
    const text = textOf(target['context']) ?? '.';
    if (!isElsewhere(text))
        return { context: readLocal({ reader, item }, text, 'directory'), remote: false };
    (0,read_context/* allowRemote */.Kg)(reader, { ...item, text });
    return { context: text, remote: true };
}
/** Relative to the context; `cwd://` to the working directory. In a remote context it stays as it is. */
function readDockerfilePath(asking, target, context) {
    const text = textOf(target['dockerfile']) ?? 'Dockerfile';
    if (isElsewhere(text)) {
        (0,read_context/* allowRemote */.Kg)(asking.reader, { ...asking.item, text });
        return text;
    }
    if (text.startsWith(bake_paths_cwdPrefix))
        return readLocal(asking, text, 'file');
    return context === null ? text : readLocal(asking, (0,external_node_path_.resolve)(context, text), 'file');
}
/** The working directory, for those who build from a remote bake file. */
const bake_paths_cwdPrefix = 'cwd://';
const layoutPattern = /^oci-layout:\/\/(.+?)(@sha256:[0-9a-f]{64}|:[\w.-]+)?$/;
function isElsewhere(text) {
    return (0,read_context/* isRemote */.Vx)(text) && !text.startsWith(bake_paths_cwdPrefix);
}
function readContexts(asking, contexts) {
    return Object.fromEntries(Object.entries(contexts).flatMap(([name, value]) => typeof value === 'string' ? [[name, readNamed(asking, value)]] : []));
}
function readNamed(asking, text) {
    if ((0,bake_file/* linkedTarget */.No)(text) !== null || text.startsWith('docker-image://'))
        return text;
    const [, folder, version = ''] = layoutPattern.exec(text) ?? [];
    if (folder !== undefined)
        return `oci-layout://${readLocal(asking, folder, 'directory')}${version}`;
    if (!isElsewhere(text))
        return readLocal(asking, text, 'directory');
    (0,read_context/* allowRemote */.Kg)(asking.reader, { ...asking.item, text });
    return text;
}
/** Absolute. */
function readLocal({ reader, item }, text, wanted) {
    const path = (0,external_node_path_.resolve)(reader.raw.cwd, text.replace(bake_paths_cwdPrefix, ''));
    const what = wanted === 'file' ? 'Dockerfile' : 'context';
    const found = (0,read_context/* lookAt */.t5)(reader, item, { path, wanted, what });
    if (found !== null)
        checkRead({ reader, item }, path, found.real);
    return path;
}
function checkRead({ reader, item }, path, real) {
    const { cwd, files } = reader.raw;
    const allowed = reader.items('allow').flatMap(({ text }) => /^fs\.read=(.+)$/.exec(text)?.[1] ?? []);
    const folders = [cwd, ...allowed.map((folder) => (0,external_node_path_.resolve)(cwd, folder))];
    if (folders.some((folder) => (0,read_context/* isInside */.FK)(reader, real, files.look(folder)?.real ?? folder)))
        return;
    reader.refuse(item, {
        code: 'NOT_ALLOWED',
        what: `${(0,quote/* quote */.h)(item.text)} reads ${real}, which is outside the working directory`,
        why: 'a bake file is part of the repository, and may not read what is beside it unasked',
        fix: `add ${reader.written('allow', `fs.read=${path}`)}`,
    });
}
/** An object, or `id=…,src=…`. */
function readSecret(asking, secret) {
    const fields = isMap(secret) ? secret : Object.fromEntries((0,csv/* readCsv */.Nb)(textOf(secret) ?? '') ?? []);
    const path = textOf(fields['src'] ?? fields['source']);
    if (path === null || fields['type'] === 'env')
        return secret;
    return { id: fields['id'], src: readSecretFile(asking, path) };
}
/** Whether it is there is left to the build: a secret that no step asks for may be missing. */
function readSecretFile({ reader, item }, text) {
    const path = (0,external_node_path_.resolve)(reader.raw.cwd, text);
    const found = reader.raw.files.look(path);
    const forbidden = found === null ? null : (0,read_secrets/* describeForbidden */.FM)(reader, found.real);
    if (forbidden !== null)
        reader.refuse(item, {
            code: 'FORBIDDEN_FILE',
            what: `${(0,quote/* quote */.h)(item.text)} has a secret that cannot be read from ${(0,quote/* quote */.h)(text)}`,
            why: forbidden,
            fix: 'name another file',
        });
    else if (found !== null)
        checkRead({ reader, item }, path, found.real);
    return path;
}
/** An object, or `id` or `id=path,path`. Without a path it is the agent. */
function readSsh(asking, ssh) {
    const [, id = '', list] = /^([^=]*)(?:=(.*))?$/s.exec(textOf(ssh) ?? '') ?? [];
    const paths = isMap(ssh) ? textsOf(ssh['paths']) : (list?.split(',') ?? []);
    if (paths.length === 0)
        checkRight(asking, 'ssh');
    return {
        ...(isMap(ssh) ? ssh : { id }),
        ...(paths.length > 0 && { paths: paths.map((path) => readSecretFile(asking, path)) }),
    };
}
function checkRight({ reader, item }, right) {
    const allowed = reader.items('allow').map(({ text }) => text);
    if (allowed.includes(right) || (right.startsWith('device=') && allowed.includes('device')))
        return;
    reader.refuse(item, {
        code: 'NOT_ALLOWED',
        what: `${(0,quote/* quote */.h)(item.text)} asks for ${right === 'ssh' ? 'the SSH agent' : right}, and nothing allows that`,
        why: 'a bake file is part of the repository, and may not give itself rights',
        fix: `add ${reader.written('allow', right)}`,
    });
}

// EXTERNAL MODULE: ./src/config/read-images.ts
var read_images = __webpack_require__(2263);
;// CONCATENATED MODULE: ./src/config/bake-source.ts






/** What this tool decides for every cell itself. */
const decided = [
    'annotations',
    'cache-from',
    'cache-to',
    'call',
    'description',
    'output',
    'platforms',
    'tags',
];
/** The bake file as the plan takes it. */
function readBakeSource(reader, bake) {
    const targets = Object.entries(bake.targets);
    const read = targets.map(([name, target]) => {
        const item = { text: `target ${name}`, where: bake.item.text };
        const kept = Object.entries(readBakePaths({ reader, item }, target)).filter(([key]) => !decided.includes(key));
        return [name, Object.fromEntries(kept)];
    });
    for (const name of bake.wanted)
        refuseCheck(reader, bake, name);
    return {
        files: bake.files,
        targets: Object.fromEntries(read),
        annotations: Object.fromEntries(targets.map(([name, target]) => [name, annotationsOf(target)])),
        ownTags: !besideBake(reader, 'images') && !besideBake(reader, 'tags'),
        warnings: describeOutputs(reader, bake),
    };
}
/** `call = "check"`: a target that is no build. */
function callOf({ targets }, name) {
    const call = targets[name]?.['call'];
    return typeof call !== 'string' || call === '' || call === 'build' ? null : call;
}
function refuseCheck(reader, bake, name) {
    const call = callOf(bake, name);
    if (call === null)
        return;
    reader.refuse(bake.item, {
        code: 'BAKE_TARGET',
        what: `target ${(0,quote/* quote */.h)(name)} builds no image: its call is ${(0,quote/* quote */.h)(call)}`,
        fix: `leave it out: name the others with ${reader.named('bake-target')}`,
    });
}
/** `index:key=value`; those for other levels than index and manifest have no place in our indexes. */
function annotationsOf(target) {
    const pairs = textsOf(target['annotations']).flatMap((text) => {
        const [, key, value] = /^(?:(?:manifest|index)(?:,(?:manifest|index))*:)?([^=:[]+)=(.*)$/s.exec(text) ?? [];
        return key === undefined || value === undefined ? [] : [[key, value]];
    });
    return Object.fromEntries(pairs);
}
/** Images go where this run's push, load and output say, whatever the file has. Other kinds of output are left out, and that is told. */
function describeOutputs(reader, { wanted, targets, item }) {
    const plain = ['docker', 'image', 'oci', 'registry', 'cacheonly'];
    const names = wanted.filter((name) => optionsOf(targets[name]?.['output']).some((options) => !plain.includes(options.get('type') ?? 'image')));
    if (names.length === 0)
        return [];
    return [
        {
            code: 'OUTPUT_REPLACED',
            what: `the output of ${(0,quote/* listNames */.Z)(names)} is not written`,
            why: 'every target becomes an image, which goes where push, load and output say',
            fix: `build such targets with docker buildx bake, and name the others with ${reader.named('bake-target')}`,
            where: item.text,
        },
    ];
}
/** The targets' own tags, each for its own repository, unless the request says where all go. */
function readBakePublication(reader, bake, { ownTags }) {
    if (!ownTags)
        return { ...(0,read_images/* readPublication */.PT)(reader), ownTags: new Map() };
    const references = new Map(bake.wanted.map((name) => [name, readOwnTags(reader, bake, name)]));
    const images = [...references.values()].flat().map(({ registry, repository }) => ({ registry, repository }));
    const tags = {
        kind: 'listed',
        bare: [],
        references: [],
        perPlatform: reader.flag('tags-per-platform'),
    };
    return {
        images: [...new Map(images.map((image) => [(0,model_reference/* imageName */.tO)(image), image])).values()],
        tags,
        ownTags: new Map([...references].map(([name, list]) => [name, list.map(model_reference/* formatReference */.FH)])),
    };
}
function readOwnTags(reader, bake, name) {
    // It is refused as a whole.
    if (callOf(bake, name) !== null)
        return [];
    const { targets, item } = bake;
    const texts = textsOf(targets[name]?.['tags']);
    const where = `target ${name} of ${item.text}`;
    if (texts.length === 0 && reader.flag('push'))
        reader.refuse({ where }, {
            code: 'NO_TAGS',
            what: `target ${(0,quote/* quote */.h)(name)} has no tags to publish under`,
            fix: `give it tags, add ${reader.named('images')}, or name the others with ${reader.named('bake-target')}`,
        });
    return texts.flatMap((text) => {
        const image = reader.take((0,model_reference/* parseReference */.F2)(text), { text, where });
        return image === null ? [] : [{ tag: 'latest', ...image }];
    });
}
/** A variant with what its target says; what the request says of build arguments wins. */
function withTarget(variant, { source, tags, given }) {
    const { args, target } = source.targets[variant.name] ?? {};
    const own = pairsOf(args).filter(([key]) => !given.has(key));
    return {
        ...variant,
        buildArgs: { ...Object.fromEntries(own), ...variant.buildArgs },
        target: variant.target ?? textOf(target),
        tags: [...(tags.get(variant.name) ?? []), ...variant.tags],
    };
}

// EXTERNAL MODULE: ./src/config/dockerfile.ts
var config_dockerfile = __webpack_require__(2134);
;// CONCATENATED MODULE: ./src/config/read-variant-arg.ts



/** The build argument that selects the variant. Never guessed: a wrong one builds the same image many times over. */
function readVariantArg(reader, variants, context) {
    const item = reader.text('variant-arg');
    if (item === null) {
        const alike = variants.filter(({ target, buildArgs }) => target === null && Object.keys(buildArgs).length === 0);
        if (alike.length > 1)
            reader.problems.push(describeMissing(alike, context));
        return null;
    }
    const { dockerfile } = context;
    const args = dockerfile?.args ?? [];
    const best = (0,suggest/* suggest */.Z)(item.text, args) ?? (0,config_dockerfile/* guessVariantArg */.T)(dockerfile);
    if (!/^[A-Za-z_]\w*$/.test(item.text))
        reader.refuse(item, {
            code: 'BAD_VARIANT_ARG',
            what: `${(0,quote/* quote */.h)(item.text)} cannot be a build argument's name`,
            fix: 'write the name behind ARG in the Dockerfile',
        });
    else if (dockerfile?.certain === true && !args.includes(item.text))
        reader.refuse(item, {
            code: 'UNKNOWN_VARIANT_ARG',
            what: `the Dockerfile has no ARG ${item.text}`,
            why: 'every variant would be the same image',
            fix: best === null ? `add ARG ${item.text} to it` : `did you mean ${(0,quote/* quote */.h)(best)}?`,
        });
    refuseShared(reader, item.text);
    return item.text;
}
function describeMissing(alike, { dockerfile }) {
    const guess = (0,config_dockerfile/* guessVariantArg */.T)(dockerfile);
    const names = alike
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', ');
    return {
        code: 'NO_VARIANT_ARG',
        what: `nothing tells ${names} apart: there is no variant-arg`,
        why: 'variants differ by the build argument variant-arg, by target or by build-args',
        fix: guess === null
            ? 'write variant-arg: NAME, where the Dockerfile has ARG NAME'
            : `write variant-arg: ${guess} (the Dockerfile has that ARG)`,
    };
}
/** Under one variant it may stand: that is how a variant's value differs from its name. */
function refuseShared(reader, name) {
    const shared = reader.items('build-args').find(({ text }) => text.split('=')[0] === name);
    if (shared === undefined)
        return;
    reader.refuse(shared, {
        code: 'CONFLICT',
        what: `build-args sets ${name}, which is the variant-arg`,
        why: "its value is each variant's name",
        fix: `choose with variant, or set ${name} under one variant's build-args`,
    });
}

// EXTERNAL MODULE: ./src/config/read-variants.ts
var read_variants = __webpack_require__(1987);
;// CONCATENATED MODULE: ./src/config/starter-file.ts
/** A variants.yml to start from, with what could be found out filled in. It passes this tool's own checks. */
function renderStarterFile({ variantArg, image }) {
    return `# variants.yml: one Dockerfile, several variants, several platforms.
images: [${image ?? 'ghcr.io/acme/worker'}]
variant-arg: ${(variantArg ?? 'VARIANT').padEnd(18)} # the ARG in the Dockerfile that selects the variant
default: all                    # owns the bare tags; the others add their name: 1.2.0-small
platforms: [linux/amd64, linux/arm64]
variants:
  all: {}
  small: {}
  # kafka: { build-args: { KAFKA_TLS: "1" }, platforms: [linux/amd64], size-budget: 90MB }
`;
}

;// CONCATENATED MODULE: ./src/config/read-subject.ts










function readSubject(reader, given) {
    const { file, broken, bake, platforms } = given;
    if (typeof bake === 'object')
        return readBakeSubject(reader, bake, given);
    const context = bake === 'broken' ? contextOf(reader, null) : (0,read_context/* readContext */.yI)(reader);
    const publication = (0,read_images/* readPublication */.PT)(reader);
    const found = bake === 'broken' ? null : (0,read_variants/* readVariantSet */.gM)({ reader, context, platforms }, file.variants);
    if (found === null && !broken && bake === 'missing')
        reader.problems.push(describeNoVariants(reader, context, publication.images));
    const variants = found ?? [];
    const variantArg = variants.length === 0 ? null : readVariantArg(reader, variants, context);
    const variantSet = reader.fromDoor('variants') ? compareSets(variants, file) : 'whole';
    return {
        context,
        ...publication,
        ...readChoice(reader, variants, platforms),
        variantSet,
        variantArg,
        bake: null,
    };
}
function compareSets(variants, file) {
    const known = new Set((file.variants ?? []).map(({ name }) => name.text));
    if (!variants.every(({ name }) => known.has(name)))
        return 'named';
    return variants.length === known.size ? 'whole' : 'part';
}
function readBakeSubject(reader, bake, { file, platforms }) {
    const source = readBakeSource(reader, bake);
    const { ownTags, ...publication } = readBakePublication(reader, bake, source);
    const context = contextOf(reader, onlyDockerfile(source));
    const set = (0,read_variants/* readVariants */.hj)({ reader, context, platforms }, bakeVariants(reader, bake, file.variants));
    const given = new Set(reader.items('build-args').map(({ text }) => text.split('=')[0] ?? ''));
    const variants = set.map((variant) => withTarget(variant, { source, tags: ownTags, given }));
    return {
        context,
        ...publication,
        ...readChoice(reader, variants, platforms),
        // What else is in the bake file is not known then.
        variantSet: reader.fromDoor('bake-target') ? 'named' : 'whole',
        variantArg: null,
        bake: source,
    };
}
function readChoice(reader, variants, platforms) {
    if (variants.length === 0)
        return { variants, defaultVariant: null, selection: null };
    const names = variants.map(({ name }) => name);
    return {
        variants,
        defaultVariant: (0,read_variants/* readDefault */.I8)(reader, names),
        selection: (0,read_variants/* readSelection */.he)(reader, variants, platforms),
    };
}
/** Each target has its own context; what is checked against a Dockerfile is left to buildx. */
function contextOf({ raw }, file) {
    return { context: raw.cwd, file, remote: false, dockerfile: null };
}
/** The Dockerfile of all targets; null when they have several, or one that is not on this machine. */
function onlyDockerfile({ targets }) {
    const files = new Set(Object.values(targets).map(({ dockerfile }) => dockerfile));
    const [file] = files;
    return files.size === 1 && typeof file === 'string' && file.startsWith('/') ? file : null;
}
const otherFiles = ['variants.yaml', '.github/variants.yml', '.github/variants.yaml'];
function describeNoVariants(reader, { dockerfile }, images) {
    const { files, cwd } = reader.raw;
    const other = otherFiles.find((name) => files.look((0,external_node_path_.resolve)(cwd, name))?.kind === 'file');
    const problem = { code: 'NO_VARIANTS', what: 'there is no set of variants' };
    if (other !== undefined)
        return {
            ...problem,
            why: `there is no variants.yml, but a ${other}`,
            fix: `rename it to variants.yml, or add ${reader.written('config', other)}`,
        };
    const [image] = images;
    const set = `${reader.written('variants', 'a,b')} and ${reader.written('variant-arg', 'NAME')}`;
    return {
        ...problem,
        why: `neither variants.yml nor ${reader.named('variants')} names one`,
        fix: `save the file below as variants.yml, or add ${set}`,
        example: renderStarterFile({
            variantArg: (0,config_dockerfile/* guessVariantArg */.T)(dockerfile),
            image: image === undefined ? null : (0,model_reference/* formatReference */.FH)(image),
        }),
    };
}

;// CONCATENATED MODULE: ./src/config/empty-workspace.ts
/** What is said of files that are missed where there are none at all. */
const missing = new Set(['NOT_FOUND', 'NO_CONFIG', 'NO_VARIANTS', 'NO_VARIANT_ARG']);
/** In a workflow without a checkout every file is missing, and one problem says why. */
function explainEmptyWorkspace({ workspace, files }, problems) {
    if (workspace === null || !problems.some(({ code }) => missing.has(code)))
        return problems;
    if (files.list(workspace)?.length !== 0)
        return problems;
    const empty = {
        code: 'NOT_CHECKED_OUT',
        what: 'the workspace is empty',
        why: `nothing was checked out into ${workspace}`,
        fix: 'add a step `uses: actions/checkout@v6` before this one',
    };
    return [empty, ...problems.filter(({ code }) => !missing.has(code))];
}

// EXTERNAL MODULE: ./src/config/variant-names.ts
var variant_names = __webpack_require__(2038);
;// CONCATENATED MODULE: ./src/config/read-request.ts


















/**
 * Turns what the door and variants.yml say into a request. Reads that file, the Dockerfile or the bake file, and where
 * paths lead, and nothing else. Throws one `Failure('usage')` with every problem found, together with `earlier` ones of the
 * door and what `check` finds in the request as far as it could be read.
 */
async function readRequest(raw, earlier, check) {
    const { file, path, problems } = await readConfig(raw);
    const reader = new InputReader(raw, file.values);
    reader.collect([...earlier, ...problems]);
    const broken = reader.problems.length > 0;
    const bake = await readBake(reader);
    const request = { door: raw.door, ...read(reader, { file, broken, bake }), configFile: path };
    // Without the variants that have no name to make tags of.
    const variants = request.variants.filter(({ name }) => (0,variant_names/* isVariantName */.p)(name));
    const tooLarge = (0,limits/* describeLargePlan */.Ul)({ ...request, variants }, raw.door);
    reader.collect(tooLarge === null ? check({ ...request, variants }) : [tooLarge]);
    if (reader.problems.length > 0) {
        const problems = explainEmptyWorkspace(raw, distinctProblems(reader.problems));
        throw new failure/* Failure */.H('usage', (0,limits/* cutProblems */.L2)(problems));
    }
    return request;
}
const noFile = { values: new Map(), variants: null };
async function readConfig(raw) {
    const given = raw.values.get('config')?.at(-1);
    const name = given?.text.trim() ?? 'variants.yml';
    const path = (0,external_node_path_.resolve)(raw.cwd, name);
    const found = raw.files.look(path);
    const tooLarge = found?.kind === 'file' ? (0,limits/* describeLargeFile */.vj)(name, found.bytes) : null;
    if (tooLarge !== null)
        return { file: noFile, path: null, problems: [tooLarge] };
    const bytes = found?.kind === 'file' ? raw.files.read(path) : null;
    if (bytes === null)
        return {
            file: noFile,
            path: null,
            problems: given === undefined ? [] : [describeNoConfig(raw, name, given.where)],
        };
    // Loaded only when there is a file.
    const { readConfigFile } = await __webpack_require__.e(/* import() */ 638).then(__webpack_require__.bind(__webpack_require__, 8638));
    return { ...(await readConfigFile(bytes, { path: name, base: (0,external_node_path_.dirname)(path), door: raw.door })), path };
}
function describeNoConfig(raw, name, where) {
    const other = ['variants.yml', 'variants.yaml', '.github/variants.yml'].find((path) => raw.files.look((0,external_node_path_.resolve)(raw.cwd, path))?.kind === 'file');
    const fix = other === undefined ? `a file to start from is in ${(0,docs_page/* docsPage */.t)('variants-file')}` : `did you mean ${other}?`;
    const isFolder = raw.files.look((0,external_node_path_.resolve)(raw.cwd, name))?.kind === 'directory';
    const what = isFolder ? `${(0,quote/* quote */.h)(name)} is a folder, not a file` : `there is no file ${(0,quote/* quote */.h)(name)}`;
    return { code: 'NO_CONFIG', what, fix, where };
}
function read(reader, given) {
    const platforms = (0,read_platforms/* readPlatforms */.t)(reader, reader.items('platforms'));
    const { context, bake, ...subject } = readSubject(reader, { ...given, platforms });
    const { secrets, environment } = (0,read_secrets/* readSecrets */.ql)(reader, context.context);
    const progress = reader.choice('progress');
    const hasName = subject.images.length > 0 || mayHaveNames(reader, given);
    return {
        ...subject,
        platforms,
        labels: readLabels(reader),
        annotations: readAnnotations(reader),
        build: { ...(0,read_build/* readBuild */.lT)(reader, context), secrets },
        ...readOutput(reader, hasName),
        allPlatforms: readAllPlatforms(reader),
        builder: readBuilder(reader),
        ...takeBakeCache(reader, { cache: readCache(reader, hasName), bake }, given.bake),
        source: reader.raw.source,
        insecureRegistries: readInsecureRegistries(reader),
        secretEnvironment: environment,
        workingDirectory: reader.raw.cwd,
        progress: (progress ?? 'auto'),
    };
}
/** Where a file or a name could not be read, that there is no image is no second problem. */
function mayHaveNames(reader, { broken, bake }) {
    const isNamed = reader.given('images').length > 0 || reader.given('tags').some(({ text }) => text.includes('/'));
    return broken || bake === 'broken' || isNamed;
}
/** What would be built if the door did not say something else. */
function readAllPlatforms(reader) {
    return reader.fromDoor('platforms') ? (0,read_platforms/* readPlatforms */.t)(reader, reader.fileItems('platforms')) : null;
}
const keyPattern = /^[^\s\p{Cc}\p{Cf}="]+$/u;
function readLabels(reader) {
    return (0,config_pairs/* toRecord */.Lv)((0,config_pairs/* readPairs */.SX)(reader, reader.items('labels'), { name: 'labels', key: keyPattern, example: 'key=value' }));
}
/** Levels that end up on what a tag names; others (`…-descriptor`, `[platform]`) have no place in our indexes. */
const levels = /^(?:(?:manifest|index),?)+:/;
function readAnnotations(reader) {
    const items = reader.items('annotations').map((item) => ({ ...item, text: item.text.replace(levels, '') }));
    for (const item of items) {
        const level = /^(?:manifest|index)(?:-descriptor|\[)[^=]*?:/.exec(item.text)?.[0];
        if (level !== undefined)
            reader.refuse(item, {
                code: 'BAD_LEVEL',
                what: `annotation ${(0,quote/* quote */.h)(item.text)} has the level ${level}`,
                why: `annotations are written on each variant's index; ${(0,quote/* listNames */.Z)(['index:', 'manifest:'])} may stand in front`,
                fix: 'take the level out',
            });
    }
    return (0,config_pairs/* toRecord */.Lv)((0,config_pairs/* readPairs */.SX)(reader, items, { name: 'annotations', key: keyPattern, example: 'key=value' }));
}
/** The same input may be looked at twice; each problem is told once. */
function distinctProblems(problems) {
    const byText = new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.what, problem.where]), problem]));
    return [...byText.values()];
}


/***/ }),

/***/ 4293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ warnOfVariables),
  n: () => (/* binding */ warningsOf)
});

;// CONCATENATED MODULE: ./src/config/warn-of-cache.ts
/** Several sources cost hits, silently. */
function warnOfCache({ cache }) {
    const sources = cache.from.length;
    if (sources < 2)
        return [];
    return [
        {
            code: 'CACHE_SOURCES',
            what: `cache-from has ${sources} sources, which overlap`,
            why: "BuildKit follows the one that matched a shared step and misses the variants' own steps: 22–30 of 38 steps were found in our measurement instead of all",
            fix: 'keep one source in cache-from, or leave cache-from and cache-to out: the nearest cache is looked up then',
        },
    ];
}

;// CONCATENATED MODULE: ./src/config/warn-of-checks.ts
const namedVariants = 5;
/** Checks that are asked for and not made yet: what nobody looked at must not read as passed. */
function warnOfChecks({ variants, selection }) {
    const built = variants.filter(({ name }) => selection === null || selection.includes(name));
    const tested = built.filter(({ test }) => test !== null);
    const limited = built.filter(({ sizeBudget }) => sizeBudget !== null);
    return [
        ...(tested.length === 0 ? [] : [testsNotRun(tested)]),
        ...(limited.length === 0 ? [] : [budgetsNotChecked(limited)]),
    ];
}
function testsNotRun(variants) {
    return {
        code: 'TESTS_NOT_RUN',
        what: `the ${ofVariants('test', variants)} not run`,
        why: 'this version reads test and does not run it yet: no image is started',
        fix: 'run the images in a step of your own, by the digests of this run',
    };
}
function budgetsNotChecked(variants) {
    return {
        code: 'SIZE_BUDGETS_NOT_CHECKED',
        what: `the ${ofVariants('size-budget', variants)} not checked`,
        why: 'this version reads size-budget and does not compare it with the sizes yet',
        fix: 'compare compressedBytes of each cell in report.json in a step of your own',
    };
}
/** `test of redis is`, `tests of all, redis and kafka are`, `tests of 9 variants are`. */
function ofVariants(what, variants) {
    const names = variants.map(({ name }) => name);
    const [last = ''] = names.splice(-1);
    if (names.length === 0)
        return `${what} of ${last} is`;
    if (names.length >= namedVariants)
        return `${what}s of ${variants.length} variants are`;
    return `${what}s of ${names.join(', ')} and ${last} are`;
}

// EXTERNAL MODULE: ./src/model/address.ts
var address = __webpack_require__(6305);
;// CONCATENATED MODULE: ./src/config/warn-of-secrets.ts

const suspicious = /(?:^|_)(?:TOKEN|PASSWORD|PASSWD|SECRET|CREDENTIALS?|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)(?:$|_)/i;
/** What says that it is secret by its name, and is there for everybody to read: image history, provenance. */
function warnOfSecrets(request) {
    const all = [request.build.buildArgs, ...request.variants.map(({ buildArgs }) => buildArgs)];
    const names = new Set(all.flatMap((args) => Object.keys(args)).filter((name) => suspicious.test(name)));
    const ofArguments = [...names].map((name) => ({
        code: 'SECRET_BUILD_ARG',
        what: `the build argument ${name} looks like a secret`,
        why: 'build arguments can be read in the image history and in the provenance by everybody who can pull',
        fix: 'use secrets, secret-envs or secret-files with RUN --mount=type=secret',
    }));
    const isSigned = (0,address/* contextQueries */.G)(request).some((query) => signature.test(query));
    return isSigned && request.build.provenance !== 'false' ? [...ofArguments, signedAddress] : ofArguments;
}
/** Of S3, Google Cloud Storage and Azure; and tokens. */
const signature = /[?&][^=&]*(?:sig|signature|token|credential|key)=/i;
/** BuildKit takes a login out of the address, but no query (`provenance.Capture`). */
const signedAddress = {
    code: 'SIGNED_ADDRESS',
    what: 'the address of a context has a signature or a token in it',
    why: 'everybody who can pull the images can read the whole address in their provenance',
    fix: 'use one that ends soon, set provenance: false, or fetch the sources first and write context: .',
};

;// CONCATENATED MODULE: ./src/config/warnings.ts



/** What of a request will not be as it seems. */
function warningsOf(request) {
    return [
        ...warnOfSecrets(request),
        ...warnOfCache(request),
        ...warnOfChecks(request),
        ...(request.bake?.warnings ?? []),
    ];
}
/** Values that only this tool holds: a definition that others build names variables that nobody has set. */
function warnOfVariables({ build, secretEnvironment }) {
    const inline = build.secrets.flatMap((secret) => secret.kind === 'env' && Object.hasOwn(secretEnvironment, secret.name) ? [secret] : []);
    const [first] = inline;
    if (first === undefined)
        return [];
    return [
        {
            code: 'SECRET_VARIABLES',
            what: `plain bake needs ${inline.map(({ id, name }) => `${name} (${id})`).join(', ')} in its environment`,
            why: 'the values of secrets and github-token are never printed; the definition names these variables for them',
            fix: `name variables of your own with secret-envs: ${first.id}=VARIABLE`,
        },
    ];
}


/***/ }),

/***/ 6305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ contextQueries),
/* harmony export */   j: () => (/* binding */ withoutQuery)
/* harmony export */ });
/**
 * The address of a download, and its query. BuildKit takes an http address for a Git repository only when its path ends in
 * `.git`; the query of one says which ref and folder, and is no secret (`dfgitutil.ParseGitRef`).
 */
const download = /^(https?:\/\/[^?#]*(?<!\.git))(\?[^#]+)/i;
/** The query of a download may be a signature: secret, and another one in each run. */
function withoutQuery(address) {
    return download.exec(address)?.[1] ?? address;
}
/** The queries of all contexts that are downloads, with their `?`. */
function contextQueries({ bake, build }) {
    const ofTargets = Object.values(bake?.targets ?? {}).flatMap(({ context, contexts }) => [
        context,
        ...(typeof contexts === 'object' ? Object.values(contexts) : []),
    ]);
    const addresses = [build.context, ...Object.values(build.buildContexts), ...ofTargets];
    const queries = addresses.map((address) => typeof address === 'string' ? download.exec(address)?.[2] : null);
    return [...new Set(queries.filter((query) => query != null))];
}


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ docsPage)
/* harmony export */ });
/** Where a page of docs/ can be read by those who have only the program. */
function docsPage(name) {
    return `https://github.com/build-variants/action/blob/main/docs/${name}.md`;
}


/***/ }),

/***/ 1749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ outputNotOurs),
/* harmony export */   IF: () => (/* binding */ foreignContent),
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   a1: () => (/* binding */ ownMark),
/* harmony export */   ey: () => (/* binding */ isTemporary)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Marks index.json as written by us: what we wrote we may replace and clean up, and nothing else. */
const ownMark = 'io.github.build-variants.layout';
/** What a run without a layout may have left in the output folder. */
const ownFiles = new Set(['report.json', 'summary.md']);
/**
 * Why a folder takes no layout of ours; null when it is empty, one that we wrote, or has only our report in it. Anything
 * else is somebody's work.
 */
function foreignContent({ names, index }) {
    if (names.includes('index.json'))
        return isOurs(index) ? null : 'it holds an index.json that this tool did not write';
    const visible = names.filter((name) => !ownFiles.has(name) && !name.startsWith('.'));
    if (visible.some((name) => name !== 'blobs' && name !== 'oci-layout'))
        return `it holds other files (${visible.slice(0, 3).join(', ')})`;
    const isStray = visible.length > 0 && !names.includes('oci-layout');
    return isStray ? 'it holds a folder "blobs" that is of no layout' : null;
}
function isOurs(index) {
    try {
        const { annotations } = JSON.parse(index ?? '');
        return JSON.stringify(annotations ?? null).includes(ownMark);
    }
    catch {
        return false;
    }
}
/** A name for what is being written, beside what it becomes. Hidden: what a killed run leaves makes no folder foreign. */
function temporaryName() {
    return `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
}
function isTemporary(name) {
    return /^\.[0-9a-f-]{36}\.tmp$/.test(name);
}
function outputNotOurs(directory, why) {
    return {
        code: 'OUTPUT_NOT_OURS',
        what: `${directory} is not used for the OCI layout`,
        why,
        fix: 'choose another output folder, or move that content away',
    };
}


/***/ }),

/***/ 7852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ variantImages)
/* harmony export */ });
/** The repositories that a variant's images go to: those of its own tags where a bake file gives them, else all of the plan. */
function variantImages(plan, variant) {
    if (plan.bake?.ownTags !== true)
        return plan.images;
    const tags = plan.variants.find(({ name }) => name === variant)?.tags ?? [];
    return [...new Set(tags.map(({ image }) => image))];
}


/***/ }),

/***/ 3798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y1: () => (/* binding */ checkAttestations),
/* harmony export */   ej: () => (/* binding */ attestations),
/* harmony export */   wI: () => (/* binding */ withProvenance)
/* harmony export */ });
/* harmony import */ var _model_bake_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6943);
/* harmony import */ var _model_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6953);


/**
 * bake's `attest` for the provenance and sbom settings, as buildx's own flags become one (buildx,
 * util/buildflags/attests.go, `CanonicalizeAttest`). Nothing for a setting that was not given: buildx's default holds.
 */
function attestations(build) {
    return readSettings(build).flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
}
/**
 * With a provenance as buildx's default is, for an image in a layout: BuildKit leaves the default itself out of an image of
 * one platform that is not pushed (BuildKit, exporter/containerimage/writer.go; buildx, build/opt.go: `inline-only`).
 */
function withProvenance(attest) {
    const isSet = attest.some((entry) => (0,_model_bake_file_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(entry)['type'] === 'provenance');
    return isSet ? attest : [...attest, 'type=provenance,mode=min'];
}
function checkAttestations(build) {
    return readSettings(build).flatMap((parsed) => (parsed.ok ? [] : [parsed.problem]));
}
function readSettings({ provenance, sbom }) {
    return Object.entries({ provenance, sbom }).flatMap(([type, setting]) => setting === null || setting === '' ? [] : [attestation(type, setting)]);
}
function attestation(type, setting) {
    if (/^(1|t|true)$/i.test(setting))
        return ok((0,_model_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCsv */ .En)([['type', type]]));
    const disabled = ['disabled', 'true'];
    if (/^(0|f|false)$/i.test(setting))
        return ok((0,_model_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCsv */ .En)([['type', type], disabled]));
    const fields = (0,_model_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readCsv */ .Nb)(setting);
    const isPlain = fields?.every(([key, value]) => key.trim().toLowerCase() !== 'type' && !/\p{Cc}/u.test(value));
    return fields !== null && isPlain === true
        ? ok((0,_model_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCsv */ .En)([['type', type], ...fields]))
        : refuse(type, setting);
}
function ok(value) {
    return { ok: true, value };
}
function refuse(type, setting) {
    const example = type === 'sbom' ? 'generator=<image>' : 'mode=max';
    return {
        ok: false,
        problem: {
            code: 'BAD_ATTESTATION',
            what: `${type}: ${JSON.stringify(setting)} is not a setting that buildx takes`,
            why: 'it is true, false or a list of attributes',
            fix: `write for example true or ${example}`,
            where: type,
        },
    };
}


/***/ }),

/***/ 3671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ toBakeDefinition)
});

// EXTERNAL MODULE: ./src/plan/bake-attest.ts
var bake_attest = __webpack_require__(3798);
// EXTERNAL MODULE: ./src/plan/bake-output.ts
var bake_output = __webpack_require__(8942);
// EXTERNAL MODULE: ./src/model/bake-file.ts
var bake_file = __webpack_require__(6943);
// EXTERNAL MODULE: ./src/model/platform.ts
var model_platform = __webpack_require__(3154);
;// CONCATENATED MODULE: ./src/plan/bake-targets.ts



/**
 * The targets of a bake file, one for each cell, and one for each platform of what they link and is no cell. A linked
 * target has the platform of the one that links it: one target has one platform in our definitions.
 */
class BakeFileTargets {
    #source;
    #added;
    #cells;
    #linked = new Map();
    constructor(plan, source, added) {
        this.#source = source;
        this.#added = added;
        this.#cells = new Map(plan.cells.map((cell) => [keyOf(cell.variant, cell.platform), cell]));
    }
    /** Without output. */
    ofCell(cell) {
        const target = this.#source.targets[cell.variant] ?? {};
        const attest = this.#attest(target['attest']);
        return {
            ...this.#resolve(target, cell.platform),
            ...(cell.target !== null && { target: cell.target }),
            args: cell.buildArgs,
            labels: cell.labels,
            ...(attest.length > 0 && { attest }),
        };
    }
    /** Those that only others link, as far as the cells asked for until now need them. */
    linked() {
        return [...this.#linked.values()];
    }
    /** Secrets, SSH and rights of all targets, each once: for a target that may run the steps of any. */
    rights() {
        const all = [this.#added.settings, ...Object.values(this.#source.targets)];
        const keys = ['secret', 'ssh', 'entitlements'];
        const lists = keys.map((key) => [key, mergeLists(all.map((target) => target[key]))]);
        return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
    }
    /** For one platform, with the request's settings; without attestations, which only what is kept can have. */
    #resolve(given, platform) {
        // buildx printed them, with the types that it reads itself.
        const target = Object.fromEntries(Object.entries(given).filter(([key]) => key !== 'attest'));
        const { settings } = this.#added;
        const contexts = Object.entries(target.contexts ?? {});
        const lists = ['secret', 'ssh', 'entitlements', 'no-cache-filter'];
        const merged = lists.map((key) => [key, mergeLists([settings[key], target[key]])]);
        return {
            ...target,
            ...settings,
            ...Object.fromEntries(merged.filter(([, list]) => list.length > 0)),
            platforms: [platform],
            ...(contexts.length > 0 && {
                contexts: Object.fromEntries(contexts.map(([name, text]) => [name, this.#link(text, platform)])),
            }),
        };
    }
    #link(context, platform) {
        const name = (0,bake_file/* linkedTarget */.No)(context);
        if (name === null)
            return context;
        const key = keyOf(name, platform);
        return `target:${this.#cells.get(key)?.id ?? this.#linked.get(key)?.[0] ?? this.#addLinked(name, platform)}`;
    }
    #addLinked(name, platform) {
        const target = this.#source.targets[name] ?? {};
        // No cell has it: a cell's name ends with its platform, too.
        const linked = `${name}-${(0,model_platform/* platformSlug */.DN)(platform)}`;
        const args = { ...target.args, ...this.#added.args };
        const resolved = { ...this.#resolve(target, platform), args, output: [bake_output/* cacheOnly */.z] };
        this.#linked.set(keyOf(name, platform), [linked, resolved]);
        return linked;
    }
    /** A setting of the request replaces the file's of that type. */
    #attest(own) {
        const { attest } = this.#added;
        const given = attest.map((entry) => (0,bake_file/* fieldsOf */.Pf)(entry)['type']);
        const kept = Array.isArray(own) ? own : [];
        return [...kept.filter((entry) => !given.includes((0,bake_file/* fieldsOf */.Pf)(entry)['type'])), ...attest];
    }
}
function keyOf(name, platform) {
    return `${name} ${platform}`;
}
/** Equal entries once; of those with one id the first. */
function mergeLists(lists) {
    const entries = lists.flatMap((list) => (Array.isArray(list) ? list : []));
    const byId = new Map();
    for (const entry of entries)
        if (!byId.has(idOf(entry)))
            byId.set(idOf(entry), entry);
    return [...byId.values()];
}
function idOf(entry) {
    return (0,bake_file/* fieldsOf */.Pf)(entry)['id'] ?? JSON.stringify(entry);
}

;// CONCATENATED MODULE: ./src/plan/bake-template.ts
function escapeTemplates(value) {
    if (typeof value === 'string')
        return escapeText(value);
    if (typeof value === 'boolean')
        return value;
    if (isList(value))
        return value.map((item) => escapeTemplates(item));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        escapeText(key),
        item === undefined ? undefined : escapeTemplates(item),
    ]));
}
function isList(value) {
    return Array.isArray(value);
}
function escapeText(text) {
    // A function, since `$$` in a replacement text means `$`.
    return text.replace(/[$%]\{/g, (introducer) => `${introducer.charAt(0)}${introducer}`);
}

// EXTERNAL MODULE: ./src/plan/cache-target.ts
var cache_target = __webpack_require__(4755);
// EXTERNAL MODULE: ./src/plan/check-transport.ts
var check_transport = __webpack_require__(6051);
// EXTERNAL MODULE: ./src/model/csv.ts
var csv = __webpack_require__(6953);
;// CONCATENATED MODULE: ./src/plan/bake-definition.ts







/**
 * One target for each cell, named by its id, and the cache target when there is a cache. Local paths in it are absolute, since
 * bake resolves the paths of a definition on stdin against its own working directory. Needs buildx 0.25 where hosts are
 * added (`extra-hosts`), 0.17 with entitlements, 0.13 otherwise.
 */
function toBakeDefinition(plan, output, cache = null) {
    const shared = sharedSettings(plan.build);
    const attest = (0,bake_attest/* attestations */.ej)(plan.build);
    const outputs = (0,bake_output/* outputsOf */.Y)(plan, output);
    const hasProvenance = output.kind === 'layout' && output.provenance;
    const own = plan.bake === null ? null : bakeFileTargets(plan, plan.bake, attest);
    const targets = plan.cells.map((cell) => {
        const target = own?.ofCell(cell) ?? { ...shared, ...cellSettings(cell), ...list('attest', attest) };
        return [cell.id, withOutput(target, outputs(cell), hasProvenance)];
    });
    const linked = own?.linked() ?? [];
    const linking = (0,cache_target/* cacheTarget */.wl)([...plan.cells, ...linked.map(withId)], own?.rights() ?? shared, cache);
    const name = (0,cache_target/* cacheTargetName */.zS)(plan);
    if (linking !== null)
        targets.push([name, linking], ...(0,cache_target/* cacheGates */.F3)(name, linking));
    const all = [...targets, ...linked];
    return {
        group: { default: { targets: targets.map(([name]) => name) } },
        target: Object.fromEntries(all.map(([name, target]) => [name, escapeTemplates(target)])),
    };
}
/** What is kept nowhere has no attestations: the docker driver refuses them, and nobody would read them. */
function withOutput({ attest = [], ...target }, output, hasProvenance) {
    if (output.includes(bake_output/* cacheOnly */.z))
        return { ...target, output };
    return { ...target, ...list('attest', hasProvenance ? (0,bake_attest/* withProvenance */.wI)(attest) : attest), output };
}
function withId([id, { platforms }]) {
    return { id, platform: platforms[0] ?? '' };
}
/** To the targets of a bake file the run adds only what it was asked for. */
function bakeFileTargets(plan, source, attest) {
    const { buildArgs, noCache, noCacheFilters, pull, secrets, ssh } = plan.build;
    const settings = {
        ...list('secret', secrets.map(writeSecret)),
        ...list('ssh', ssh),
        ...(noCache && { 'no-cache': true }),
        ...list('no-cache-filter', noCacheFilters),
        ...(pull && { pull: true }),
    };
    return new BakeFileTargets(plan, source, { args: buildArgs, settings, attest });
}
function cellSettings(cell) {
    return {
        platforms: [cell.platform],
        ...(cell.target !== null && { target: cell.target }),
        ...map('args', cell.buildArgs),
        ...map('labels', cell.labels),
    };
}
function sharedSettings(build) {
    return {
        context: build.context,
        ...(build.file !== null && { dockerfile: build.file }),
        ...map('contexts', build.buildContexts),
        ...list('secret', build.secrets.map(writeSecret)),
        ...list('ssh', build.ssh),
        ...(build.network !== null && { network: build.network }),
        ...map('extra-hosts', Object.fromEntries(build.addHosts.map(check_transport/* splitHost */.V))),
        ...(build.noCache && { 'no-cache': true }),
        ...list('no-cache-filter', build.noCacheFilters),
        ...(build.pull && { pull: true }),
        ...(build.shmSize !== null && { 'shm-size': build.shmSize }),
        ...list('ulimits', build.ulimits),
        ...list('entitlements', entitlements(build)),
    };
}
function writeSecret(secret) {
    const source = secret.kind === 'file' ? ['src', secret.path] : ['env', secret.name];
    return (0,csv/* writeCsv */.En)([['id', secret.id], source]);
}
/** Those that BuildKit itself knows (buildx, util/buildflags/entitlements.go); the others are only for bake's `--allow`. */
function entitlements(build) {
    return build.allow.filter((entry) => /^(network\.host|security\.insecure|device(=.*)?)$/s.test(entry));
}
function list(key, values) {
    return (values.length === 0 ? {} : { [key]: values });
}
function map(key, values) {
    return (Object.keys(values).length === 0 ? {} : { [key]: values });
}


/***/ }),

/***/ 8942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ outputsOf),
/* harmony export */   z: () => (/* binding */ cacheOnly)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6676);
/* harmony import */ var _model_csv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6953);
/* harmony import */ var _model_variant_images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7852);




const cacheOnly = 'type=cacheonly';
/** bake's `output` for each cell. */
function outputsOf(plan, output) {
    switch (output.kind) {
        case 'cacheonly':
            return () => [cacheOnly];
        case 'push': {
            const pushes = new Map(plan.variants.map(({ name }) => [name, [pushByDigest(plan, (0,_model_variant_images_js__WEBPACK_IMPORTED_MODULE_3__/* .variantImages */ .Y)(plan, name))]]));
            return ({ variant }) => pushes.get(variant) ?? [cacheOnly];
        }
        case 'layout':
            return ({ id }) => output.cells?.has(id) === false
                ? [cacheOnly]
                : [
                    (0,_model_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .writeCsv */ .En)([
                        ['type', 'oci'],
                        ['tar', 'false'],
                        ['dest', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output.directory, id)],
                    ]),
                ];
    }
}
/**
 * One export for all repositories: with several, each writes an attestation of its own, and a cell would have several
 * digests (measured). `store=false`, because exports of one name race in the image store of a dockerd that serves as a
 * remote builder. `registry.insecure` holds for a whole export and makes BuildKit skip certificates and fall back to plain
 * http, so it is set only where every registry is insecure. In a mixture the builder's own configuration must name the
 * insecure ones (buildkitd.toml, `[registry]`); loopback addresses need neither.
 */
function pushByDigest(plan, images) {
    const isInsecure = images.every((image) => {
        const parsed = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(image);
        return parsed.ok && plan.insecureRegistries.includes(parsed.value.registry);
    });
    const insecure = isInsecure ? [['registry.insecure', 'true']] : [];
    return (0,_model_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .writeCsv */ .En)([
        ['type', 'image'],
        ['name', images.join(',')],
        ['push-by-digest', 'true'],
        ['name-canonical', 'true'],
        ['push', 'true'],
        ['store', 'false'],
        ...insecure,
    ]);
}


/***/ }),

/***/ 5228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ cacheScope),
/* harmony export */   r: () => (/* binding */ nameComponent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3154);


const longest = 100;
/**
 * A name that can be read and that no other parts have: `acme-worker--5d41402a.linux-amd64_linux-arm64.main`. It is a tag, a
 * folder and a key as it is, in lower case for file systems that do not tell case. No component holds `.`; of a list none
 * holds `_`, and variants and sources come behind `__`.
 */
function cacheScope({ prefix, image, sources, machine, ref }) {
    const { platforms, variants } = machine;
    const share = [
        joinSet(platforms.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformSlug */ .DN)),
        ...(variants === null ? [] : [shorten(joinSet(variants.map(plain)))]),
    ];
    const name = [
        ...(prefix === null ? [] : [plain(prefix)]),
        [image, ...(sources === null ? [] : [sources])].map(nameComponent).join('__'),
        share.join('__'),
        refComponent(ref),
    ].join('.');
    return name.length <= longest ? name : `${name.slice(0, longest - 10)}--${hash(name)}`;
}
/** A long list is cut, longer than any that is whole, so that the ref behind it can still be read. */
function shorten(list) {
    return list.length <= 40 ? list : `${list.slice(0, 40).replace(/[-_]+$/, '')}--${hash(list)}`;
}
function joinSet(items) {
    return [...new Set(items)].sort().join('_');
}
/** Words of two hyphens that only these have; a hash has eight characters. */
function refComponent({ kind, name }) {
    if (kind === 'none')
        return 'no--ref';
    if (kind === 'pull')
        return `pull--${name}`;
    return kind === 'branch' ? plain(name) : `${kind}--${plain(name)}`;
}
function plain(text) {
    return nameComponent({ shown: text, identity: text });
}
/** A text that is fit, and says everything, stands as it is; any other is made fit and told apart by a hash. */
function nameComponent({ shown, identity }) {
    const isFit = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(shown) && shown.length <= 40;
    if (isFit && shown === identity)
        return shown;
    const words = shown.toLowerCase().match(/[a-z0-9]+/g) ?? ['x'];
    return `${words.join('-').slice(0, 40).replace(/-$/, '')}--${hash(identity)}`;
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}


/***/ }),

/***/ 4755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ cacheGates),
/* harmony export */   G5: () => (/* binding */ exportingCells),
/* harmony export */   MJ: () => (/* binding */ cacheTargetNames),
/* harmony export */   wl: () => (/* binding */ cacheTarget),
/* harmony export */   zS: () => (/* binding */ cacheTargetName)
/* harmony export */ });
/* harmony import */ var _bake_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8942);

/** A name that no cell has: `cache`, else `cache-2` … */
function cacheTargetName({ cells }) {
    const taken = new Set(cells.map(({ id }) => id));
    let name = 'cache';
    for (let number = 2; taken.has(name); number += 1)
        name = `cache-${number}`;
    return name;
}
/**
 * The one target with `cache-from` and `cache-to`: an empty image that depends on all of every cell. BuildKit follows the
 * cache source that matched a step which cells share, so with a source for each cell it misses the cells' own steps.
 * What cells link must be among `targets`, too: buildx begins a target as soon as those that link it directly are known to
 * BuildKit, and a step that begins before this target is known finds no cache (measured: 0 of 16 RUN steps). Null when there
 * is nothing to import or export: it costs some tenths of a second.
 */
function cacheTarget(targets, shared, cache) {
    const [first] = targets;
    const from = cache?.import?.entries ?? [];
    const to = cache?.export?.entries ?? [];
    if (first === undefined || from.length + to.length === 0)
        return null;
    return {
        ...rightsOf(shared),
        ...dependOn(targets.map(({ id }) => id)),
        // Cells of other platforms may be linked all the same.
        platforms: [first.platform],
        ...(from.length > 0 && { 'cache-from': from }),
        ...(to.length > 0 && { 'cache-to': to }),
        output: [_bake_output_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheOnly */ .z],
    };
}
/**
 * Two empty targets that hold the cells back until the import is under way; none where nothing is imported. buildx lets a
 * cell begin when each target that links it is known to BuildKit (docker/buildx#2265), which is when BuildKit begins to load
 * the cache target: a step of a cell that comes first finds no cache (measured: 2 of 120 runs missed one). The second gate
 * is known one solve later than the cache target.
 */
function cacheGates(name, { 'cache-from': from, contexts, platforms, output }) {
    if (from === undefined)
        return [];
    const [first, last] = gateNames(name);
    const gate = { 'dockerfile-inline': 'FROM scratch\n', platforms, output };
    return [
        [first, { ...gate, contexts: { ...contexts } }],
        [last, { ...gate, contexts: { ...contexts, gate: `target:${first}` } }],
    ];
}
function gateNames(name) {
    return [`${name}-gate`, `${name}-gate-last`];
}
/** The cache target and its gates, as far as the definition has them. */
function cacheTargetNames({ target }, plan) {
    const name = cacheTargetName(plan);
    return [name, ...gateNames(name)].filter((one) => one in target);
}
/**
 * The same definition for a second bake, which only exports what these cells hold: after a run that failed, the others
 * would fail it again. Null when the definition exports nothing.
 */
function exportingCells(definition, plan, cells) {
    const name = cacheTargetName(plan);
    const target = definition.target[name];
    if (target?.['cache-to'] === undefined || cells.length === 0)
        return null;
    const exporting = Object.entries(target).filter(([key]) => key !== 'cache-from');
    return {
        group: { default: { targets: [name] } },
        target: {
            ...definition.target,
            [name]: { ...Object.fromEntries(exporting), ...dependOn(cells) },
        },
    };
}
/** BuildKit asks whoever builds a step for its rights and secrets, and that may be this target. */
function rightsOf({ secret, ssh, entitlements }) {
    return {
        ...(secret !== undefined && { secret }),
        ...(ssh !== undefined && { ssh }),
        ...(entitlements !== undefined && { entitlements }),
    };
}
/**
 * Contexts are numbered, since not every cell's id can name one: they are image references in lower case (moby/buildkit,
 * dockerfile2llb, `COPY --from`). The glob matches nothing, so that nothing is copied, and a file that is missing is no error.
 * `--link`: each stands for itself, so that a changed cell's copy is redone alone. Measured on empty builders: as a row of plain
 * copies 64 cells found 0 of 65 steps, linked all; in parts of 16 that were joined, 18 cells missed steps in 4 of 9 runs.
 */
function dependOn(cells) {
    const links = cells.map((id, index) => [`cell-${index + 1}`, `target:${id}`]);
    const lines = ['FROM scratch', ...links.map(([name]) => `COPY --link --from=${name} /.no-such-fil[e] /`)];
    return { contexts: Object.fromEntries(links), 'dockerfile-inline': `${lines.join('\n')}\n` };
}


/***/ }),

/***/ 6051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ splitHost),
/* harmony export */   i: () => (/* binding */ checkTransport)
/* harmony export */ });
/**
 * Texts that would reach the build changed, or not at all: bake's values are cty strings, which are normalised to NFC
 * (zclconf/go-cty, `cty.StringVal`).
 */
function checkTransport({ build, output }) {
    const { buildArgs, buildContexts, secrets } = build;
    const names = secrets.flatMap((secret) => [
        ['secrets', secret.id],
        [`secrets: ${secret.id}`, secret.kind === 'file' ? secret.path : secret.name],
    ]);
    const texts = [
        ['context', build.context],
        ['file', build.file ?? ''],
        ...Object.entries(buildArgs).map(([name, value]) => [`build-args: ${name}`, value]),
        ...Object.entries(buildContexts).map(([name, value]) => [`build-contexts: ${name}`, value]),
        ...names,
    ];
    const folder = output.kind === 'layout' ? [['output', output.directory]] : [];
    return [
        ...texts.filter(([, text]) => !survives(text)).map(([where]) => notNormal(where)),
        ...[...names, ...folder].filter(([, text]) => /[^\P{Cc}\0]/u.test(text)).map(controlCharacter),
    ];
}
function survives(text) {
    return text === text.normalize('NFC') && !/\p{Surrogate}/u.test(text);
}
function controlCharacter([where, text]) {
    return {
        code: 'CONTROL_CHARACTER',
        what: `${JSON.stringify(text)} holds a control character`,
        why: 'no name or path that goes to buildx may hold one',
        fix: 'take it out of the name or path',
        where,
    };
}
function notNormal(where) {
    return {
        code: 'TEXT_NOT_NORMALISED',
        what: `the value of ${where} would be changed on its way into the build`,
        why: 'buildx bake normalises Unicode text to NFC, and this text is written otherwise',
        fix: 'write it in NFC (composed letters)',
        where,
    };
}
/** `host:ip` or `host=ip`, as docker's `--add-host`; an IPv6 address may stand in brackets. */
function splitHost(entry) {
    const [, host = entry, address = ''] = /^([^=:]+)[=:](.*)$/s.exec(entry) ?? [];
    return [host, address.replace(/^\[(.*)\]$/s, '$1')];
}


/***/ }),

/***/ 1041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ findPlanProblems),
  n: () => (/* binding */ planRun)
});

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/platform.ts
var model_platform = __webpack_require__(3154);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(6353);
var parse_default = /*#__PURE__*/__webpack_require__.n(parse);
// EXTERNAL MODULE: ./src/model/reference.ts
var model_reference = __webpack_require__(6676);
;// CONCATENATED MODULE: ./src/plan/base-tags.ts


/** The tags that every variant gets, listed by the user or derived from the git ref, before any suffix. */
function baseTags({ tags, source, output }) {
    if (tags.kind === 'listed')
        return listedTags(tags);
    const unknown = source.ci !== null && source.ref === null && source.pullRequest === null;
    if (unknown && output.kind === 'push')
        return { tags: [], version: null, problems: [noRef] };
    return { ...deriveTags(source, tags.edge), problems: [] };
}
const noRef = {
    code: 'NO_REF',
    what: 'no tags were given, and this CI system does not say which branch or tag it builds',
    why: 'a push to "latest" from an unknown branch would be a guess',
    fix: 'give tags, for example 1.2.0',
};
/**
 * As docker/metadata-action's `type=semver`, `edge`, `ref` (src/meta.ts): a release moves its minor, its major (not `0`: README,
 * "Major version zero") and `latest`; a pre-release is only itself; build metadata is dropped. Unlike `type=ref,event=tag`, a
 * tag that is no version does not move `latest`.
 */
function deriveTags(source, edge) {
    const floating = (...names) => names.map((tag) => ({ tag, floating: true, image: null }));
    if (source.pullRequest !== null)
        return { tags: floating(`pr-${source.pullRequest}`), version: null };
    const { kind, name } = splitRef(source.ref);
    if (kind === 'none')
        return { tags: floating('latest'), version: null };
    if (kind === 'pull')
        return { tags: floating(`pr-${toTag(name)}`), version: null };
    if (kind === 'tag')
        return releaseTags(name);
    const isDefault = kind === 'branch' && name === source.defaultBranch;
    return { tags: floating(isDefault ? edge : toTag(name)), version: null };
}
function releaseTags(gitTag) {
    const release = parse_default()(gitTag);
    const fixed = { tag: release?.version ?? toTag(gitTag), floating: false, image: null };
    if (release === null)
        return { tags: [fixed], version: null };
    if (release.prerelease.length > 0)
        return { tags: [fixed], version: release.version };
    const { major, minor } = release;
    const moving = [`${major}.${minor}`, ...(major === 0 ? [] : [`${major}`]), 'latest'];
    return {
        tags: [fixed, ...moving.map((tag) => ({ tag, floating: true, image: null }))],
        version: release.version,
    };
}
function splitRef(ref) {
    if (ref === null || ref === '')
        return { kind: 'none', name: '' };
    const [, space = '', name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref) ?? [];
    if (space === 'heads')
        return { kind: 'branch', name };
    if (space === 'tags')
        return { kind: 'tag', name };
    if (space === 'pull')
        return { kind: 'pull', name: name.replace(/\/(merge|head)$/, '') };
    return { kind: 'other', name: ref.replace(/^refs\//, '') };
}
/** metadata-action's `sanitizeTag`, and no leading `.` or `-`, which no registry takes. */
function toTag(name) {
    return name.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[.-]+/, '');
}
function listedTags(tags) {
    const problems = [];
    const bare = tags.bare.map((tag) => ({ tag, floating: isFloating(tag), image: null }));
    const full = tags.references.flatMap((reference) => {
        const image = (0,model_reference/* imageName */.tO)(reference);
        if (reference.tag !== undefined)
            return [{ tag: reference.tag, floating: isFloating(reference.tag), image }];
        problems.push(withoutTag(image));
        return [];
    });
    const all = [...bare, ...full];
    const versions = new Set(all.flatMap(({ tag }) => parse_default()(tag)?.version ?? []));
    const [version = null] = versions;
    return { tags: all, version: versions.size === 1 ? version : null, problems };
}
function withoutTag(image) {
    return {
        code: 'REFERENCE_WITHOUT_TAG',
        what: `the tag list names ${image} without a tag`,
        why: 'an entry of tags is a tag or a full reference',
        fix: `write ${image}:<tag>, or move it to images`,
    };
}
const movingNames = new Set(['latest', 'edge', 'stable', 'nightly', 'main', 'master', 'dev', 'develop']);
/** What a tag that somebody wrote is, by its form: `v1` and `1.2` are moved along with their releases. */
function isFloating(tag) {
    return movingNames.has(tag) || /^v?\d+(\.\d+)?$/.test(tag);
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./src/plan/bake-attest.ts
var bake_attest = __webpack_require__(3798);
;// CONCATENATED MODULE: ./src/plan/check-request.ts


/** What is wrong with the set, the selection and the matrix. Tags are checked where they are made. */
function checkRequest(request, platforms) {
    const names = request.variants.map(({ name }) => name);
    const { selection, defaultVariant } = request;
    const known = new Set(names);
    const unknown = [...new Set(selection)].filter((name) => !known.has(name));
    return [
        ...unknown.map((name) => unknownVariant(`variant ${JSON.stringify(name)}`, name, names)),
        ...(defaultVariant === null || known.has(defaultVariant)
            ? []
            : [unknownVariant(`the default variant ${JSON.stringify(defaultVariant)}`, defaultVariant, names)]),
        ...(unknown.length > 0 ? [] : checkMatrix(request, platforms)),
        ...checkVariantArg(request),
        ...(0,bake_attest/* checkAttestations */.Y1)(request.build),
    ];
}
function unknownVariant(subject, name, names) {
    const near = names.length === 0 ? '' : (0,mod/* closest */.kp)(name, names);
    const isNear = near !== '' && (0,mod/* distance */.Io)(name, near) <= Math.max(2, Math.floor(name.length / 3));
    const shown = names.slice(0, 20).join(', ') + (names.length > 20 ? `, and ${names.length - 20} more` : '');
    return {
        code: 'UNKNOWN_VARIANT',
        what: `${subject} is not in the set`,
        why: names.length === 0 ? 'the set is empty' : `the set is ${shown}`,
        fix: isNear ? `did you mean ${JSON.stringify(near)}?` : 'choose one of the set, or add it to variants',
    };
}
function checkMatrix(request, platforms) {
    const { variants, selection } = request;
    const chosen = selection === null ? null : new Set(selection);
    const selected = variants.filter(({ name }) => chosen?.has(name) ?? true);
    const cells = selected.flatMap(({ name }) => platforms.get(name) ?? []);
    if (cells.length === 0)
        return [emptyMatrix(request, selected.length)];
    return selected
        .filter(({ name }) => platforms.get(name)?.length === 0)
        .map(({ name }) => ({
        code: 'VARIANT_WITHOUT_PLATFORM',
        what: `variant ${JSON.stringify(name)} has no platform left`,
        why: 'all of its platforms are excluded',
        fix: 'exclude fewer of its platforms, or take the variant out of the set',
    }));
}
function emptyMatrix(request, selected) {
    const { variants, platforms } = request;
    const excluded = variants.reduce((sum, variant) => sum + variant.excludePlatforms.length, 0);
    return {
        code: 'EMPTY_MATRIX',
        what: 'there is nothing to build',
        why: `${count(variants.length, 'variant')} (${selected} selected) × ${count(platforms.length, 'platform')}, ${excluded} excluded, leave 0 cells`,
        fix: 'name at least one variant and one platform, or exclude less',
    };
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
/** A global build argument with the variant argument's name would be overwritten in every cell, silently. */
function checkVariantArg({ variantArg, build }) {
    if (variantArg === null || !Object.hasOwn(build.buildArgs, variantArg))
        return [];
    return [
        {
            code: 'VARIANT_ARG_TAKEN',
            what: `the build argument ${variantArg} is given for all variants`,
            why: 'it selects the variant, so each variant sets its own value',
            fix: `choose with variant: ${build.buildArgs[variantArg] ?? ''} (or -b), or set it under one variant's build-args`,
        },
    ];
}

// EXTERNAL MODULE: ./src/plan/check-transport.ts
var check_transport = __webpack_require__(6051);
;// CONCATENATED MODULE: ./src/plan/labels.ts
const prefix = 'org.opencontainers.image.';
/**
 * Labels for every image's config: only what stays the same from commit to commit, because a label that changes makes
 * every digest new. The user's own win, the request's over a bake target's (OCI image spec,
 * annotations.md#pre-defined-annotation-keys).
 */
function stableLabels(request, own = {}) {
    return { ...describeSource(request), ...own, ...request.labels };
}
/** Annotations for the indexes: the stable values, which registries show, and those that change with each run. */
function indexAnnotations(request, base) {
    const { createdAt, revision } = request.source;
    const named = base.tags.find(({ tag }) => tag !== 'latest')?.tag;
    const version = base.version ?? named ?? null;
    return {
        ...describeSource(request),
        ...present({ created: createdAt, revision, version }),
        ...request.annotations,
    };
}
function describeSource({ source }) {
    const { title, description, url, licenses } = source;
    return present({ title, description, url, source: url, licenses });
}
function present(values) {
    return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => value === null || value === '' ? [] : [[`${prefix}${key}`, value]]));
}

;// CONCATENATED MODULE: ./src/plan/git-ref.ts
/** What a run builds. A pull request's number counts, also where the ref is the branch that it would be merged into. */
function ownRef({ ref, pullRequest }) {
    const [, space, name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref ?? '') ?? [];
    if (pullRequest !== null) {
        const isOwn = ref !== null && space !== 'heads' && space !== 'tags';
        return { kind: 'pull', name: `${pullRequest}`, full: isOwn ? ref : `refs/pull/${pullRequest}/head` };
    }
    if (ref === null || ref === '')
        return { kind: 'none', name: '', full: null };
    if (space === 'heads')
        return { kind: 'branch', name, full: ref };
    return space === 'tags' ? { kind: 'tag', name, full: ref } : { kind: 'ref', name: ref, full: ref };
}
function branchRef(name) {
    return { kind: 'branch', name, full: `refs/heads/${name}` };
}

;// CONCATENATED MODULE: ./src/plan/cache-policy.ts

const write = (reason) => ({ writes: true, reason });
const readOnly = (reason) => ({ writes: false, reason });
/**
 * May this run write the cache? Only what others may rely on is written: branches that are named for it, by pushes and
 * schedules. A run that a stranger can start with the repository's rights, such as `pull_request_target`, never does.
 */
function cachePolicy(run) {
    const { cache, source } = run;
    const refused = whyNever(source) ?? whyNowhere(cache);
    if (refused !== null)
        return readOnly(refused);
    if (cache.write === 'auto' && isOutsideCi(source) && cache.kind !== 'local')
        return readOnly('outside of CI only cache: local is written');
    return keepPolicy(run);
}
/** May this run keep its report and its cache mounts for others? As a cache, but wherever that is, or none. */
function keepPolicy(run) {
    const { cache, source } = run;
    const refused = whyNever(source);
    if (refused !== null)
        return readOnly(refused);
    if (cache.write !== 'auto') {
        const reason = `cache-write is ${cache.write}`;
        return cache.write === 'always' ? write(reason) : readOnly(reason);
    }
    return isOutsideCi(source) ? write('outside of CI a machine keeps its own') : judgeEvent(run);
}
/**
 * The events of the default branch that GitHub gives the right to write its cache; all others somebody without any right can
 * cause, by a comment or a fork (GitHub, changelog of 2026-06-26). A registry or a bucket would not know.
 */
const trusted = [
    'push',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'delete',
    'registry_package',
    'page_build',
];
function whyNever(source) {
    const { event, defaultBranch } = source;
    if (event === null || trusted.includes(event))
        return null;
    const { kind, name } = ownRef(source);
    const isOtherBranch = kind === 'branch' && defaultBranch !== null && name !== defaultBranch;
    const isApart = kind === 'pull' || kind === 'tag' || isOtherBranch;
    if (isApart && event !== 'pull_request_target')
        return null;
    return `a run by ${event} never writes: who may not push can start it`;
}
function whyNowhere({ from, to, kind }) {
    if (from.length + to.length > 0)
        return to.length === 0 ? 'there is no cache-to' : null;
    return kind === 'none' ? 'the cache is off' : null;
}
function isOutsideCi({ ci, event }) {
    return ci === null && event === null;
}
/** May the ref's own cache hold anything, by this policy? What it may not hold is not looked up. */
function mayHaveWritten({ cache, source }) {
    if (whyNever(source) !== null)
        return false;
    const own = ownRef(source);
    // Outside of CI somebody may have asked for it.
    return cache.write === 'always' || source.ci === null || nameWritingBranch({ cache, source }, own) !== null;
}
/** Do pushes to this ref write, so that it surely has a cache? */
function isWritten(run, ref) {
    return nameWritingBranch(run, ref) !== null;
}
function judgeEvent(run) {
    const { source } = run;
    const own = ownRef(source);
    const reason = whyOnlyRead(source, own);
    if (reason !== null)
        return readOnly(reason);
    const started = source.event === 'schedule' ? 'a schedule on' : 'a push to';
    const named = nameWritingBranch(run, own);
    if (named !== null)
        return write(`${started} ${named}`);
    return source.defaultBranch === null
        ? readOnly(`it is not known which branch is the default one; cache-branches may name ${own.name}`)
        : readOnly(`${started} ${own.name}, which is neither the default branch nor in cache-branches`);
}
/** Null for pushes to branches and schedules on them. */
function whyOnlyRead({ event, fork }, { kind }) {
    if (kind === 'pull')
        return fork ? 'a pull request from a fork only reads' : 'a pull request only reads';
    if (event === 'merge_group')
        return 'a merge queue only reads';
    // A CI system that does not tell, and has a branch checked out, was most likely told of a push.
    if (event === null && kind === 'none')
        return 'this CI system does not say what started the run';
    if (event !== null && event !== 'push' && event !== 'schedule')
        return `a run by ${event} only reads`;
    if (kind === 'tag')
        return 'a tag only reads: no other ref may read what its run writes';
    return kind === 'branch' ? null : 'it is not known which branch is built';
}
/** `the default branch main`; null for what pushes do not write. */
function nameWritingBranch({ cache, source }, { kind, name }) {
    if (kind !== 'branch')
        return null;
    if (name === source.defaultBranch)
        return `the default branch ${name}`;
    const pattern = cache.branches.find((branch) => matches(branch, name));
    return pattern === undefined ? null : `${name}, which is in cache-branches`;
}
function matches(pattern, name) {
    const parts = pattern.split(/\*+/).map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
}

// EXTERNAL MODULE: ./src/plan/cache-scope.ts
var cache_scope = __webpack_require__(5228);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/address.ts
var address = __webpack_require__(6305);
;// CONCATENATED MODULE: ./src/plan/cache-sources.ts


function cacheSources(request) {
    const { bake, build, configFile, workingDirectory } = request;
    const inProject = (path) => (0,external_node_path_.isAbsolute)(path) ? (0,external_node_path_.relative)(workingDirectory, path).replaceAll('\\', '/') : (0,address/* withoutQuery */.j)(path);
    const config = configFile === null ? 'variants.yml' : inProject(configFile);
    const built = bake === null ? [inProject(build.file ?? build.context)] : bake.files;
    // BuildKit finds stages without regard to case.
    const stage = build.target === null ? [] : [build.target.toLowerCase()];
    const shown = [...(config === 'variants.yml' ? [] : [config]), ...built, ...stage].join(' ');
    const context = bake === null && build.file !== null ? inProject(build.context) : '';
    return {
        shown,
        identity: `file ${[config, ...built, context, ...stage].join('\n')}`,
        isUsual: shown === 'Dockerfile' && context === '' && stage.length === 0,
    };
}

;// CONCATENATED MODULE: ./src/plan/plan-cache.ts





/** What may be imported and exported, by scope and by policy. */
function planCache(request) {
    const { cache, source } = request;
    const { writes, reason } = cachePolicy(request);
    const kept = keepPolicy(request);
    const scopeOf = scopeMaker(request);
    const scope = scopeOf(ownRef(source), ownShare(request));
    const [refs, shares] = [readableRefs(request), readableShares(request)];
    const scopesOf = (of, parts) => distinct(of.flatMap((ref) => parts.map((share) => scopeOf(ref, share))));
    const readable = scopesOf(refs, shares);
    return {
        kind: cache.from.length + cache.to.length > 0 ? 'raw' : cache.kind,
        mode: cache.mode,
        scope,
        readable,
        mountScopes: scopesOf(refs, shares.toReversed()),
        baselines: scopesOf(baselineRefs(request, refs), shares.toReversed()),
        certain: certainScope(request, writes ? [scope, ...readable] : readable),
        writes,
        writeReason: reason,
        keeps: kept.writes,
        keepReason: kept.reason,
        repository: repositoryOf(request),
        directory: cache.directory,
        mounts: cache.mounts,
        timeoutMs: cache.timeoutMs,
    };
}
/** What the last run like this one wrote, if they write; else the fullest of a branch whose pushes do. */
function certainScope(request, scopes) {
    const written = readableRefs(request).find((ref) => isWritten(request, ref));
    return scopes.find(({ ref }) => ref === written?.full) ?? scopes[0] ?? null;
}
function scopeMaker(request) {
    const { prefix } = request.cache;
    const subject = subjectOf(request);
    return (ref, machine) => ({ name: (0,cache_scope/* cacheScope */.j)({ prefix, ...subject, machine, ref }), ref: ref.full });
}
/** The first image, and the sources where they are not the usual ones; without any image the sources. */
function subjectOf(request) {
    const [image] = request.images;
    const sources = cacheSources(request);
    if (image === undefined)
        return { image: sources, sources: null };
    const identity = (0,model_reference/* imageName */.tO)(image);
    const shown = image.registry === 'docker.io' ? identity : image.repository;
    return { image: { shown, identity }, sources: sources.isUsual ? null : sources };
}
/** The variants of this run's whole set, for the name; null where the name need not say them. */
function wholeSet({ variants, variantSet }) {
    return variantSet === 'whole' ? null : variants.map(({ name }) => name);
}
function ownShare(request) {
    return { platforms: request.platforms, variants: request.selection ?? wholeSet(request) };
}
/** A run of a part finds all that it needs in the cache of the whole, too: the fullest first. */
function readableShares(request) {
    const { platforms, allPlatforms, variantSet } = request;
    const sets = [...(variantSet === 'part' ? [null] : []), wholeSet(request)];
    return [
        ...sets.flatMap((variants) => [
            { platforms: allPlatforms ?? platforms, variants },
            { platforms, variants },
        ]),
        ownShare(request),
    ];
}
/** Nearest first. */
function readableRefs(request) {
    const { baseBranch, defaultBranch } = request.source;
    const branches = [baseBranch, defaultBranch].flatMap((name) => (name === null ? [] : [branchRef(name)]));
    return mayHaveWritten(request) ? [ownRef(request.source), ...branches] : branches;
}
/** A branch that pushes write has itself before; all others are measured against the branch that they would change. */
function baselineRefs(request, refs) {
    const own = ownRef(request.source);
    if (isWritten(request, own))
        return refs;
    const isOwn = ({ full }) => full === own.full;
    return [...refs.filter((ref) => !isOwn(ref)), ...refs.filter(isOwn)];
}
function distinct(scopes) {
    return [...new Map(scopes.map((scope) => [scope.name, scope])).values()];
}
function repositoryOf(request) {
    const place = request.cache.reference ?? request.images[0];
    return place === undefined ? null : { name: (0,model_reference/* imageName */.tO)(place), tagPrefix: place.tag ?? 'buildcache' };
}

;// CONCATENATED MODULE: ./src/plan/plan-images.ts

/** Every repository that the run publishes to: the images, then those that only full references among the tags name. */
function planImages(request) {
    const references = request.tags.kind === 'listed' ? request.tags.references : [];
    return [...new Set([...request.images, ...references].map(model_reference/* imageName */.tO))];
}

;// CONCATENATED MODULE: ./src/plan/check-tags.ts

/**
 * Tags that no registry takes, and tags that two variants (or a variant and a platform) would both write. `ownTags`: they stand
 * with the targets of a bake file.
 */
function checkTags(tags, { ownTags }) {
    const owners = new Map();
    const bad = new Map();
    for (const [variant, planned] of tags) {
        // What it is called in an OCI layout.
        const own = `variant ${JSON.stringify(variant)}`;
        if (planned.length === 0)
            owners.set(variant, (owners.get(variant) ?? new Set()).add(own));
        for (const tag of planned) {
            const full = tag.image === '' ? tag.tag : `${tag.image}:${tag.tag}`;
            owners.set(full, (owners.get(full) ?? new Set()).add(nameOwner(variant, tag)));
            if (!(0,model_reference/* isTag */.dz)(tag.tag))
                bad.set(`${variant}:${tag.tag}`, badTag(variant, tag.tag));
        }
    }
    return [...bad.values(), ...claimedTwice(owners, ownTags)];
}
function nameOwner(variant, { platform }) {
    const name = JSON.stringify(variant);
    return platform === null ? `variant ${name}` : `variant ${name} for ${platform}`;
}
/** One problem for each tag, however many registries it goes to. */
function claimedTwice(owners, ownTags) {
    const problems = new Map();
    for (const [full, names] of owners) {
        if (names.size < 2)
            continue;
        const tag = full.slice(full.lastIndexOf(':') + 1);
        problems.set(tag, {
            code: 'TAG_CLAIMED_TWICE',
            what: `${joinNames([...names])} both end in the tag ${full}`,
            why: 'the one published last would replace the other',
            fix: ownTags
                ? "give each target tags of its own; or give images and tags: then each target's name becomes a suffix"
                : 'give one of them another suffix (variants.yml: suffix), or take the tag out of tags',
        });
    }
    return [...problems.values()];
}
function joinNames(names) {
    const shown = names.slice(0, 4);
    const rest = names.length - shown.length;
    return shown.join(' and ') + (rest > 0 ? ` and ${rest} more` : '');
}
function badTag(variant, tag) {
    const shown = tag.length > 80 ? `${tag.slice(0, 80)}…` : tag;
    return {
        code: 'BAD_TAG',
        what: `variant ${JSON.stringify(variant)} would get the tag ${JSON.stringify(shown)}`,
        why: (0,model_reference/* describeTag */.y)(tag),
        fix: tag.length > 128
            ? 'set a shorter suffix for the variant (variants.yml: suffix), or set tags'
            : 'set tags, or a suffix for the variant (variants.yml: suffix)',
    };
}

;// CONCATENATED MODULE: ./src/plan/plan-tags.ts





/**
 * Every variant's tags in every repository, fixed ones first and floating ones last: publish/ keeps this order.
 * metadata-action's convention holds for suffixes (`suffix=-redis,onlatest=true`): `latest` becomes `latest-redis`.
 */
function planTags(request, given) {
    const problems = [];
    const tags = new Map();
    // Without an image only those that somebody wrote: an OCI layout's entries have names of their own otherwise.
    const planned = planImages(request);
    const wanted = request.tags.kind === 'listed' || planned.length > 0 ? given.base.tags : [];
    const images = request.images.length > 0 ? request.images.map(model_reference/* imageName */.tO) : planned;
    for (const variant of request.variants) {
        const own = variant.tags.flatMap((text) => ownTag(text, { variant, problems }));
        const suffix = suffixOf(request, variant);
        const suffixed = wanted.map((base) => ({ ...base, tag: `${base.tag}${suffix}` }));
        const platforms = request.tags.perPlatform ? (given.platforms.get(variant.name) ?? []) : [];
        tags.set(variant.name, spread([...suffixed, ...own], { images, platforms }));
    }
    return { tags, problems: [...problems, ...checkTags(tags, { ownTags: request.bake?.ownTags === true })] };
}
function suffixOf(request, variant) {
    return variant.suffix ?? (variant.name === request.defaultVariant ? '' : `-${variant.name}`);
}
/** A variant's own tag is bare or a full reference, and gets no suffix. */
function ownTag(text, to) {
    if (!/[:/@]/.test(text))
        return [{ tag: text, floating: isFloating(text), image: null }];
    const parsed = (0,model_reference/* parseReference */.F2)(text);
    if (parsed.ok && parsed.value.tag !== undefined) {
        const { tag } = parsed.value;
        return [{ tag, floating: isFloating(tag), image: (0,model_reference/* imageName */.tO)(parsed.value) }];
    }
    to.problems.push({
        code: 'BAD_TAG',
        what: `variant ${JSON.stringify(to.variant.name)}: ${JSON.stringify(text)} is neither a tag nor a full reference`,
        why: parsed.ok ? 'it names an image without a tag' : (parsed.problem.why ?? parsed.problem.what),
        fix: 'write for example 1.2-special or ghcr.io/acme/worker:1.2-special',
    });
    return [];
}
function spread(bases, by) {
    const images = by.images.length > 0 ? by.images : [''];
    const all = bases.flatMap((base) => (base.image === null ? images : [base.image]).flatMap((image) => perPlatform(base, image, by.platforms)));
    const once = [...new Map(all.map((tag) => [`${tag.image}:${tag.tag}@${tag.platform ?? ''}`, tag])).values()];
    return [...once.filter(({ floating }) => !floating), ...once.filter(({ floating }) => floating)];
}
function perPlatform(base, image, platforms) {
    const { tag, floating } = base;
    return [
        { image, tag, floating, platform: null },
        ...platforms.map((platform) => ({ image, tag: `${tag}-${shortSlug(platform)}`, floating, platform })),
    ];
}
/** `linux/arm/v7` → `arm-v7`; other systems keep their name. */
function shortSlug(platform) {
    return (0,model_platform/* platformSlug */.DN)(platform).replace(/^linux-/, '');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/plan/variant-slugs.ts

/** Cell ids name folders, too: long enough to be told apart, short enough for every file system. */
const maxLength = 100;
/**
 * A name for each variant that a bake target may have (`[a-zA-Z0-9_-]+`, bake's `validateTargetName`) and that stays
 * unique on a file system that ignores case. Names that would meet get a short hash of the name.
 */
function variantSlugs(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(toSlug(name), (counts.get(toSlug(name)) ?? 0) + 1);
    const taken = new Set(names.filter((name) => name === toSlug(name)));
    const slugs = new Map();
    for (const name of names) {
        const slug = distinctSlug(name, { taken, alone: counts.get(toSlug(name)) === 1 });
        taken.add(slug.toLowerCase());
        slugs.set(name, slug);
    }
    return slugs;
}
function distinctSlug(name, among) {
    const key = toSlug(name);
    if (name === key)
        return name;
    if (among.alone && !among.taken.has(key))
        return keepCase(name);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    let length = 6;
    while (among.taken.has(`${key}-${hash.slice(0, length)}`) && length < hash.length)
        length += 2;
    return `${keepCase(name)}-${hash.slice(0, length)}`;
}
function toSlug(name) {
    return keepCase(name).toLowerCase();
}
function keepCase(name) {
    const slug = name.replace(/[^a-zA-Z0-9_-]+/g, '-').replace(/^-+/, '');
    return slug.slice(0, maxLength) || 'variant';
}

;// CONCATENATED MODULE: ./src/plan/plan-run.ts










/**
 * Decides everything and does nothing: the cells variant by variant and platform by platform, the tags of every
 * variant, labels and annotations. The whole set is checked, also when only a selection of it is planned.
 * @throws {Failure} kind `usage`, once, with every problem.
 */
function planRun(request) {
    const { base, platforms, tags, ...found } = nameImages(request);
    const chosen = request.selection === null ? null : new Set(request.selection);
    const selected = request.variants.filter(({ name }) => chosen?.has(name) ?? true);
    const problems = [...checkRequest(request, platforms), ...found.problems];
    if (problems.length > 0)
        throw new failure/* Failure */.H('usage', problems);
    const annotations = indexAnnotations(request, base);
    return {
        schemaVersion: 1,
        images: planImages(request),
        variantArg: request.variantArg,
        defaultVariant: request.defaultVariant,
        variants: selected.map(({ name }) => ({
            name,
            isDefault: name === request.defaultVariant,
            platforms: platforms.get(name) ?? [],
            tags: tags.get(name) ?? [],
            annotations: { ...annotations, ...request.bake?.annotations[name] },
        })),
        cells: planCells(request, selected, platforms),
        whole: request.selection === null,
        version: base.version,
        bake: request.bake,
        build: request.build,
        output: request.output,
        cache: planCache(request),
        insecureRegistries: request.insecureRegistries,
    };
}
/**
 * What only a plan shows: tags that collide, texts that would not arrive. Asked of requests with other problems, too, so
 * that all of them are told at once.
 */
function findPlanProblems(request) {
    return nameImages(request).problems;
}
function nameImages(request) {
    const base = baseTags(request);
    const platforms = new Map(request.variants.map((variant) => [variant.name, platformsOf(request, variant)]));
    const { tags, problems } = planTags(request, { base, platforms });
    return { base, platforms, tags, problems: [...base.problems, ...problems, ...(0,check_transport/* checkTransport */.i)(request)] };
}
/** A variant's own platforms replace the request's; the excluded ones are taken away from either. */
function platformsOf(request, variant) {
    const wanted = new Set(variant.platforms ?? request.platforms);
    for (const excluded of variant.excludePlatforms)
        wanted.delete(excluded);
    return [...wanted];
}
function planCells(request, selected, platforms) {
    // From the whole set, so that a selection does not rename cells.
    const slugs = variantSlugs(request.variants.map(({ name }) => name));
    return selected.flatMap((variant) => {
        const buildArgs = argumentsOf(request, variant);
        const labels = stableLabels(request, request.bake?.targets[variant.name]?.['labels']);
        return (platforms.get(variant.name) ?? []).map((platform) => ({
            id: `${slugs.get(variant.name) ?? variant.name}-${(0,model_platform/* platformSlug */.DN)(platform)}`,
            variant: variant.name,
            platform,
            target: variant.target ?? request.build.target,
            buildArgs,
            labels,
            test: variant.test,
            sizeBudget: variant.sizeBudget,
        }));
    });
}
/** The variant's own arguments come last, so `tls: { build-args: { QUEUE_BACKEND: kafka } }` is possible. */
function argumentsOf(request, variant) {
    const { variantArg, build } = request;
    const selector = variantArg === null ? {} : { [variantArg]: variant.name };
    return { ...build.buildArgs, ...selector, ...variant.buildArgs };
}


/***/ })

};
