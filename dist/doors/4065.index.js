export const id = 4065;
export const ids = [4065];
export const modules = {

/***/ 60155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VL: () => (/* binding */ acceptExport),
/* harmony export */   f7: () => (/* binding */ readCacheFolder),
/* harmony export */   lj: () => (/* binding */ freshFolder),
/* harmony export */   oQ: () => (/* binding */ sweepExports)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57545);
/* harmony import */ var _scope_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64560);




const dayMs = 86_400_000;
/** No scope begins with a dot, so that no scope can look like an export under way. */
const exportName = /^\..+\.\d+-\d+$/;
/** A fresh folder beside the scope's own, for an export that is not yet the cache. */
function freshFolder(folder, nowMs) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder)}.${String(process.pid)}-${String(nowMs)}`);
}
/** The cache in a folder; null when there is none. Throws CACHE_CORRUPT for one that is not whole. */
async function readCacheFolder(folder) {
    if (!(await exists(folder)))
        return null;
    try {
        return await readWhole(folder);
    }
    catch (error) {
        throw (0,_scope_content_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .qM)(`the cache in ${folder}`, error);
    }
}
/** Throws when a file that the cache needs is missing or cut off. */
async function readWhole(folder) {
    const layout = (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .openLayout */ .B9)(folder);
    const entry = await layout.findEntry('latest');
    if (entry === null)
        throw new Error('its index.json names no cache');
    const content = (0,_scope_content_js__WEBPACK_IMPORTED_MODULE_3__/* .readCacheManifest */ .ak)(await layout.getManifest(entry.digest), folder);
    const { digest: config, size: configSize } = content.config;
    for (const [digest, size] of [[config, configSize], ...content.layers]) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(folder, digest)).catch(() => null);
        if (found?.size !== size)
            throw new Error(`${digest} is ${found === null ? 'missing' : 'cut off'}`);
    }
    return content;
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(() => true, (error) => {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    });
}
/**
 * Makes a finished export the cache of its folder: its blobs go over one by one, its index last and at once. So a run that
 * reads the old cache meanwhile finds all of it, and of two runs that end together one wins whole. Throws what
 * went wrong, before anything is moved when the export is not whole.
 */
async function acceptExport(fresh, folder, nowMs) {
    await readWhole(fresh);
    const blobs = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'blobs', 'sha256');
    for (const path of [folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(blobs), blobs])
        await removeFile(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(blobs, { recursive: true });
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, 'blobs', 'sha256'));
    for (const name of names)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, 'blobs', 'sha256', name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(blobs, name));
    for (const name of ['oci-layout', 'index.json'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
    const needed = new Set(names);
    await removeOld(blobs, nowMs, (name) => !needed.has(name));
}
/** Where a folder belongs a file is no cache of anybody. */
async function removeFile(path) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
    if (facts?.isFile())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path);
}
/** Removes the exports that runs left which could not end: killed, or the power went. */
async function sweepExports(directory, nowMs) {
    await removeOld(directory, nowMs, (name) => exportName.test(name));
}
/** Removes what is chosen and a day old: no run that may still want it lasts as long. */
async function removeOld(directory, nowMs, isChosen) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => []);
    for (const name of names.filter(isChosen)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => null);
        if (facts !== null && nowMs - facts.mtimeMs > dayMs)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 22642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   _D: () => (/* binding */ lookUpLimit),
/* harmony export */   qg: () => (/* binding */ findNearest)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8166);


function lookUpLimit({ lookUpLimitMs = 10_000, signal }) {
    return { limitMs: lookUpLimitMs, signal };
}
/**
 * Of the nearest ref that has any, the scope that was written last; its first one where times are not known, or the same.
 * All are asked at once and answer for themselves; what is not needed any more, or comes too late, is cut off. Throws a
 * cancelled failure once the signal is aborted, and nothing else.
 */
async function findNearest(scopes, find, { limitMs, signal }) {
    const stop = new AbortController();
    const late = new Promise((resolve) => {
        const timer = setTimeout(() => resolve(tooLate(limitMs)), limitMs);
        stop.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    const cancel = new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(cancelled()), { once: true, signal: stop.signal });
    });
    const both = AbortSignal.any([signal, stop.signal]);
    const searches = scopes.map((scope) => ({ scope, answer: find(scope.name, both).catch(problemOf) }));
    const faults = [];
    try {
        let found = null;
        for (const { scope, answer } of searches) {
            if (found !== null && found.scope.ref !== scope.ref)
                break;
            const told = await Promise.race([cancel, answer, late]);
            if (signal.aborted)
                throw cancelled();
            if (told === null)
                continue;
            if ('layers' in told)
                found = newer(found, { scope, content: told });
            else
                faults.push({ scope, problem: told });
        }
        return { found, faults };
    }
    finally {
        stop.abort();
    }
}
function newer(found, other) {
    const [before, after] = [found?.content.savedAtMs ?? null, other.content.savedAtMs];
    if (found === null)
        return other;
    return before !== null && after !== null && after > before ? other : found;
}
/** What every step of this room throws once the run is cancelled. */
function cancelled() {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('cancelled', { code: 'CANCELLED', what: 'cancelled while the cache was looked up' });
}
function problemOf(error) {
    const [problem] = error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? error.problems : [];
    return problem ?? { code: 'CACHE_NOT_READ', what: error instanceof Error ? error.message : String(error) };
}
function tooLate(limitMs) {
    return { code: 'CACHE_NOT_READ', what: `no answer within ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limitMs)}` };
}


/***/ }),

/***/ 71216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ scopeTag),
/* harmony export */   PM: () => (/* binding */ scopeFolder),
/* harmony export */   jp: () => (/* binding */ findScopeIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
/* harmony import */ var _registry_repository_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21163);
/* harmony import */ var _cache_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60155);
/* harmony import */ var _scope_content_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64560);





/** How a place is looked into; null where only BuildKit has the credentials to. */
function findScopeIn(backend, plan, machine) {
    switch (backend) {
        case 'registry':
            return (scope, signal) => findInRegistry(plan, scope, machine.registry.withSignal(signal));
        case 'gha':
            return (scope, signal) => findInActions(machine.actionsCache, scope, signal);
        case 'local':
            return (scope) => (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .readCacheFolder */ .f7)(scopeFolder(plan, scope, machine));
        case 's3':
        case 'azblob':
            return null;
    }
}
/** The folder of one scope of a local cache. */
function scopeFolder(plan, scope, machine) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(plan.cache.directory ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(machine.projectDirectory, 'cache'), scope);
}
/** The tag of one scope; empty without a repository. */
function scopeTag(plan, scope) {
    return `${plan.cache.repository?.tagPrefix ?? ''}-${scope}`;
}
async function findInRegistry(plan, scope, registry) {
    const { name = '' } = plan.cache.repository ?? {};
    const tag = scopeTag(plan, scope);
    const reference = (0,_registry_repository_context_js__WEBPACK_IMPORTED_MODULE_2__/* .fullReference */ .P$)(name, tag);
    try {
        const manifest = await registry.open(name, 'pull').findManifest(tag);
        return manifest === null ? null : (0,_scope_content_js__WEBPACK_IMPORTED_MODULE_4__/* .readCacheManifest */ .ak)(manifest, reference);
    }
    catch (error) {
        const isBroken = error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H && error.problems.some(({ code }) => code === 'BAD_MANIFEST');
        throw isBroken ? (0,_scope_content_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .qM)(`the cache ${reference}`, error) : error;
    }
}
async function findInActions(service, scope, signal) {
    const index = (await service?.findIndex(scope, signal).catch(rethrowInShort)) ?? null;
    if (index === null)
        return null;
    const name = `the cache ${scope} in GitHub's cache service`;
    try {
        const content = (0,_scope_content_js__WEBPACK_IMPORTED_MODULE_4__/* .readCacheConfig */ .dB)(index.text, name);
        return { ...content, key: index.key, savedAtMs: index.savedAtMs ?? content.savedAtMs };
    }
    catch (error) {
        throw (0,_scope_content_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .qM)(name, error);
    }
}
/** The service's answer is the news; that a look-up failed is said of all places alike. */
function rethrowInShort(error) {
    const [problem] = error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H ? error.problems : [];
    if (problem?.why === undefined)
        throw error;
    const { why, fix } = problem;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('environment', { code: 'CACHE_NOT_READ', what: why, ...(fix !== undefined && { fix }) }, error);
}


/***/ }),

/***/ 34065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareCache: () => (/* binding */ prepareCache)
});

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
;// CONCATENATED MODULE: ./build/src/cache/choose-backend.js
/** Where this run's cache is, and why there. */
async function chooseBackend(ask, service) {
    const { kind } = ask.plan.cache;
    if (kind === 'raw')
        return choice('raw', '`cache-from` and `cache-to` say where');
    if (kind === 'none')
        return choice('none', 'the cache is off');
    if (kind !== 'auto')
        return chosenByUser(kind, ask.plan, service);
    return ask.ci === 'github' ? chooseOnGitHub(ask, service) : chooseElsewhere(ask);
}
function choice(backend, reason, warnings = []) {
    return { backend, reason, refusal: null, warnings };
}
function chosenByUser(kind, plan, service) {
    const refusal = kind === 'gha'
        ? serviceRefusal(service)
        : kind === 'registry' && !hasRepository(plan)
            ? noRepository
            : null;
    return { ...choice(kind, `cache: ${kind}`), refusal, warnings: refusal === null ? [] : [refusal] };
}
function chooseOnGitHub(ask, service) {
    const refusal = serviceRefusal(service);
    if (refusal === null)
        return choice('gha', "GitHub's cache service is there");
    // Half of the variables or an old token is a fault; none at all is how a plain `run:` step is.
    const warnings = service === null ? [] : [refusal];
    if (isPushed(ask.plan))
        return choice('registry', "beside the image, since GitHub's cache service cannot be used", warnings);
    return choice('builder', 'what the builder keeps: no cache service, and nothing is pushed', warnings);
}
async function chooseElsewhere(ask) {
    const builder = await ask.builder?.catch(() => null);
    const mayEnd = builder?.made === true && (ask.ephemeral || ask.ci !== null);
    if (builder && !mayEnd)
        return choice('builder', `the builder ${builder.name} keeps its own`);
    if (isPushed(ask.plan))
        return choice('registry', 'beside the image: the builder ends with the run');
    return choice('local', 'a folder of this machine: the builder ends with the run');
}
function isPushed(plan) {
    return plan.output.kind === 'push' && hasRepository(plan);
}
function hasRepository({ cache }) {
    return cache.repository !== null;
}
const noRepository = {
    code: 'CACHE_UNAVAILABLE',
    what: 'no cache is used: nothing says where in a registry it would be',
    why: '`cache: registry` puts it beside the first image, and there is no image',
    fix: 'add `cache-ref: ghcr.io/acme/worker:buildcache`',
};
/** Why GitHub's cache service cannot be used; null when it can. buildx itself drops such a cache without a word. */
function serviceRefusal(service) {
    if (service === null)
        return {
            code: 'CACHE_UNAVAILABLE',
            what: "no cache is used: GitHub's cache service is not there",
            why: 'ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set; GitHub gives them to actions, not to run: steps',
            fix: 'use the action, or another cache (registry, local)',
        };
    return service.problem;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/model/cache.js
var cache = __webpack_require__(8469);
// EXTERNAL MODULE: ./build/src/model/csv.js
var csv = __webpack_require__(80367);
// EXTERNAL MODULE: ./build/src/model/reference.js
var reference = __webpack_require__(1342);
// EXTERNAL MODULE: ./build/src/registry/repository-context.js
var repository_context = __webpack_require__(21163);
// EXTERNAL MODULE: ./build/src/cache/find-scope.js
var find_scope = __webpack_require__(71216);
;// CONCATENATED MODULE: ./build/src/cache/cache-entries.js





/** The value of `cache-from`. Throws a usage failure for control characters in a path or option. */
function importEntry(ask) {
    return (0,csv/* writeCsv */.En)(placeFields(ask, 'src'));
}
/** The value of `cache-to`. An export that fails is never worth the build: `ignore-error`. */
function exportEntry(ask) {
    const isManifest = ask.backend === 'registry' || ask.backend === 'local';
    return (0,csv/* writeCsv */.En)([
        ...placeFields(ask, 'dest'),
        ['mode', ask.plan.cache.mode],
        ['ignore-error', 'true'],
        // Registries take and show a manifest; some refuse an index of layers, which older versions of BuildKit write.
        ...(isManifest
            ? [
                ['image-manifest', 'true'],
                ['oci-mediatypes', 'true'],
            ]
            : []),
    ]);
}
function placeFields({ backend, plan, options, scope, folder }, side) {
    switch (backend) {
        case 'gha': {
            // How long BuildKit waits out answers of 429 before it gives up (default 10 min); it bounds no request that hangs.
            const { timeoutMs } = plan.cache;
            const waitMs = side === 'dest' ? (0,cache/* exportWaitMs */.M4)(timeoutMs) : timeoutMs;
            const timeout = `${String(Math.ceil(waitMs / 1000))}s`;
            return [
                ['type', 'gha'],
                ['scope', scope],
                ['version', '2'],
                ['timeout', timeout],
            ];
        }
        case 'registry': {
            const ref = (0,repository_context/* fullReference */.P$)(plan.cache.repository?.name ?? '', (0,find_scope/* scopeTag */.DL)(plan, scope));
            return [['type', 'registry'], ['ref', ref], ...insecure(plan)];
        }
        case 'local':
            return [
                ['type', 'local'],
                [side, folder],
            ];
        case 's3':
        case 'azblob': {
            const given = Object.entries(options).filter(([key]) => !/^(type|name)$/i.test(key));
            return [['type', backend], ['name', scope], ...given];
        }
    }
}
/** Makes BuildKit skip certificates and fall back to plain http, for import and export alike. */
function insecure(plan) {
    const parsed = (0,reference/* parseReference */.F2)(plan.cache.repository?.name ?? '');
    const isListed = parsed.ok && plan.insecureRegistries.includes(parsed.value.registry);
    return isListed ? [['registry.insecure', 'true']] : [];
}
/** An entry of the request with `ignore-error=true`, whatever it says itself. */
function withIgnoreError(text) {
    const fields = (0,csv/* readCsv */.Nb)(text) ?? [];
    return (0,csv/* writeCsv */.En)([...fields.filter(([key]) => key !== 'ignore-error'), ['ignore-error', 'true']]);
}

// EXTERNAL MODULE: ./build/src/cache/cache-folder.js
var cache_folder = __webpack_require__(60155);
;// CONCATENATED MODULE: ./build/src/cache/export-side.js





/** What is exported, or why not. */
async function exportSide(ask, seen) {
    const { plan, request } = ask;
    const { scope } = plan.cache;
    const { backend, machine } = seen;
    const folder = (0,cache_folder/* freshFolder */.lj)((0,find_scope/* scopeFolder */.PM)(plan, scope.name, machine), machine.now());
    const refused = whyNotWritten(ask, seen) ?? (backend === 'local' ? await makeFolder(folder, machine) : null);
    if (refused !== null)
        return { export: null, exportReason: refused.reason, allow: [], warnings: refused.warnings };
    const entry = exportEntry({ backend, plan, options: request.options, scope: scope.name, folder });
    return {
        export: { scope, entries: [entry], ...(backend === 'local' && { folder }) },
        exportReason: plan.cache.writeReason,
        allow: backend === 'local' ? [`fs.write=${folder}`] : [],
        warnings: [],
    };
}
/**
 * A local cache goes to a fresh folder first: the cache stays as it is until that is whole. It is made here, since a bake
 * fails when it cannot be, whatever `ignore-error` says. Gives why not.
 */
async function makeFolder(folder, machine) {
    try {
        await (0,cache_folder/* sweepExports */.oQ)((0,external_node_path_.dirname)(folder), machine.now());
        await (0,promises_.mkdir)(folder, { recursive: true });
        return null;
    }
    catch (error) {
        const reason = error.message;
        return refuse(reason, [readOnly(reason, 'name a folder that this user may write to')]);
    }
}
/** Policy first, then what the place lets us; null when it is written. */
function whyNotWritten({ plan: { cache } }, { backend, machine, nearest }) {
    if (!cache.writes)
        return refuse(cache.writeReason);
    const foreign = nearest?.faults.find((fault) => isForeign(fault, cache.scope));
    if (foreign !== undefined)
        return refuse(foreign.problem.what);
    const service = machine.actionsCache;
    if (backend !== 'gha' || service?.writes === true)
        return null;
    const reason = service?.writeReason ?? 'the token does not let this run write';
    return refuse(reason, [readOnly(reason, jobFix)]);
}
function refuse(reason, warnings = []) {
    return { reason, warnings };
}
function isForeign({ scope, problem }, own) {
    return scope.name === own.name && problem.code === 'CACHE_FOREIGN';
}
const jobFix = 'let the job write (its event, ACTIONS_CACHE_MODE), or use cache: registry';
function readOnly(reason, fix) {
    return { code: 'CACHE_READ_ONLY', what: `no cache is exported: ${reason}`, fix };
}

// EXTERNAL MODULE: ./build/src/cache/find-nearest.js
var find_nearest = __webpack_require__(22642);
;// CONCATENATED MODULE: ./build/src/cache/import-side.js


const mayNotRead = "this run may not read from GitHub's cache service";
/** The one scope that is imported, or why none. Where nothing can be looked up it is what is most surely there. */
function importSide({ plan, request }, { backend, machine, nearest }) {
    const warnings = nearest === null ? [] : lookUpWarnings(nearest);
    const reason = whyNone({ plan }, { backend, machine, nearest });
    const scope = nearest === null ? plan.cache.certain : nearest.found?.scope;
    if (reason !== null || !scope)
        return { import: null, importReason: reason, allow: [], warnings };
    const folder = (0,find_scope/* scopeFolder */.PM)(plan, scope.name, machine);
    const entry = importEntry({ backend, plan, options: request.options, scope: scope.name, folder });
    return {
        import: { found: foundIn(nearest), entries: [entry] },
        importReason: null,
        allow: backend === 'local' ? [`fs.read=${folder}`] : [],
        warnings,
    };
}
function mayRead(backend, { actionsCache }) {
    return backend !== 'gha' || actionsCache?.reads === true;
}
function whyNone({ plan }, { backend, machine, nearest }) {
    if (!mayRead(backend, machine))
        return mayNotRead;
    if (plan.cache.readable.length === 0)
        return 'no scope can hold anything for this run';
    if (nearest === null || nearest.found !== null)
        return null;
    return nearest.faults[0]?.problem.what ?? 'there is none yet';
}
function foundIn(nearest) {
    if (!nearest?.found)
        return null;
    const { scope, content } = nearest.found;
    const { savedAtMs, layers, key } = content;
    return { scope, savedAtMs, layers, ...(key !== undefined && { key }) };
}
/** One warning, however many look-ups went wrong: they are in one place and mostly fail alike. */
function lookUpWarnings({ found, faults }) {
    const problem = faults[0]?.problem;
    if (problem === undefined)
        return [];
    if (problem.code === 'CACHE_CORRUPT' || problem.code === 'CACHE_FOREIGN')
        return [problem];
    const instead = found === null ? 'none is imported' : `${found.scope.name} is imported instead`;
    const what = `the cache could not be looked up, ${instead}: ${problem.what}`;
    return [{ ...problem, code: 'CACHE_NOT_READ', what }];
}

;// CONCATENATED MODULE: ./build/src/cache/raw-cache.js





/**
 * What the user, or the bake file, gives for buildx, as it is. Only the policy and `ignore-error` are ours, and that what
 * GitHub's service would not do is left out with a warning: buildx drops it in silence, or it fails.
 */
function rawCache({ plan, request }, choice, service) {
    const { writes, writeReason } = plan.cache;
    const limits = serviceLimits(service);
    const from = take(request.from, limits.from);
    const to = take(writes ? request.to : [], limits.to);
    const entries = to.entries.map(withIgnoreError);
    const why = ({ refusal }, name) => refusal?.what ?? `\`${name}\` is not given`;
    return {
        ...{ backend: choice.backend, reason: choice.reason, lookup: 'off' },
        import: from.entries.length === 0 ? null : { found: null, entries: from.entries },
        importReason: from.entries.length === 0 ? why(from, 'cache-from') : null,
        export: entries.length === 0 ? null : { scope: null, entries },
        exportReason: entries.length === 0 && writes ? why(to, 'cache-to') : writeReason,
        allow: [
            ...from.entries.flatMap((text) => folders(text, 'src')),
            ...entries.flatMap((text) => folders(text, 'dest')),
        ],
        warnings: [...new Set([from, to].flatMap(({ refusal }) => refusal ?? []))],
    };
}
function take(texts, refusal) {
    if (refusal === null || !texts.some(needsService))
        return { entries: texts, refusal: null };
    return { entries: texts.filter((text) => !needsService(text)), refusal };
}
/** Why GitHub's service cannot be read or written; one and the same problem when it can do neither. */
function serviceLimits(service) {
    const refusal = serviceRefusal(service);
    if (service === null || refusal !== null)
        return { from: refusal, to: refusal };
    const reason = service.writeReason ?? '';
    const to = service.writes ? null : readOnly(reason, jobFix);
    if (service.reads)
        return { from: null, to };
    const from = {
        code: 'CACHE_UNAVAILABLE',
        what: to === null ? `no cache is imported: ${mayNotRead}` : `no cache is used: ${reason}`,
        fix: jobFix,
    };
    return { from, to: to && from };
}
/** True for a `type=gha` that leaves the token to the environment. */
function needsService(text) {
    const fields = fieldsOf(text);
    return fields.get('type') === 'gha' && !fields.has('token');
}
/** The folders of a `type=local`: bake asks before it reads or writes outside of its own. */
function folders(text, side) {
    const fields = fieldsOf(text);
    const folder = fields.get('type') === 'local' ? fields.get(side) : undefined;
    return folder === undefined ? [] : [`fs.${side === 'src' ? 'read' : 'write'}=${folder}`];
}
/** Keys are in lower case: config/ has written the entry. */
function fieldsOf(text) {
    return new Map((0,csv/* readCsv */.Nb)(text));
}

;// CONCATENATED MODULE: ./build/src/cache/prepare-cache.js







/**
 * Decides where the cache of this run is and looks for the nearest scope that exists: before the build, and beside whatever
 * else is prepared. A cache is never worth a failed build: faults are warnings and reasons. Throws a cancelled failure only.
 */
async function prepareCache(ask, machine) {
    try {
        if (machine.signal.aborted)
            throw (0,find_nearest/* cancelled */.KW)();
        const choice = await chooseBackend(ask, machine.actionsCache);
        const { backend, refusal } = choice;
        if (backend === 'raw')
            return rawCache(ask, choice, machine.actionsCache);
        if (backend === 'none' || backend === 'builder' || refusal !== null)
            return unused(choice);
        return await usePlace(ask, { ...choice, backend }, machine);
    }
    catch (error) {
        if (machine.signal.aborted)
            throw (0,find_nearest/* cancelled */.KW)();
        return unused(broken(error));
    }
}
async function usePlace(ask, { backend, reason, warnings }, machine) {
    const nearest = await lookUp(ask, backend, machine);
    const brought = importSide(ask, { backend, machine, nearest });
    const sent = await exportSide(ask, { backend, machine, nearest });
    return {
        ...brought,
        ...sent,
        backend,
        reason,
        lookup: outcomeOf(nearest),
        allow: [...brought.allow, ...sent.allow],
        warnings: [...warnings, ...brought.warnings, ...sent.warnings],
    };
}
/** Null when nothing can be looked up, or nothing may be read. */
async function lookUp({ plan }, backend, machine) {
    const find = (0,find_scope/* findScopeIn */.jp)(backend, plan, machine);
    if (find === null || !mayRead(backend, machine) || plan.cache.readable.length === 0)
        return null;
    return (0,find_nearest/* findNearest */.qg)(plan.cache.readable, find, (0,find_nearest/* lookUpLimit */._D)(machine));
}
function outcomeOf(nearest) {
    if (nearest === null)
        return 'off';
    if (nearest.found !== null)
        return 'found';
    return nearest.faults.length === 0 ? 'none' : 'failed';
}
function unused({ backend, reason, refusal, warnings }) {
    const why = refusal?.what ?? reason;
    return {
        backend,
        reason,
        import: null,
        importReason: why,
        lookup: 'off',
        export: null,
        exportReason: why,
        allow: [],
        warnings,
    };
}
function broken(error) {
    const [problem] = error instanceof failure/* Failure */.H ? error.problems : [];
    const what = `no cache is used: ${problem?.what ?? String(error)}`;
    const refusal = { ...problem, code: 'CACHE_UNAVAILABLE', what };
    return { backend: 'none', reason: what, refusal, warnings: [refusal] };
}


/***/ }),

/***/ 64560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ak: () => (/* binding */ readCacheManifest),
/* harmony export */   dB: () => (/* binding */ readCacheConfig),
/* harmony export */   ob: () => (/* binding */ totalBytes),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6691);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62262);



/** BuildKit, cache/remotecache/v1/types/spec.go. */
const configType = 'application/vnd.buildkit.cacheconfig.v0';
/**
 * A cache as BuildKit keeps it in a registry or a folder: an image manifest, or an index as older versions write it, with a
 * config of its own type (BuildKit, cache/remotecache/export.go). Throws a registry failure for a broken one, and
 * CACHE_FOREIGN for an image that is no cache.
 */
function readCacheManifest(manifest, name) {
    const descriptors = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(manifest) ? (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readIndex */ .vY)(manifest).manifests : partsOf((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readImageManifest */ .lb)(manifest));
    const config = descriptors.find(({ mediaType }) => mediaType === configType);
    if (config === undefined)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('environment', {
            code: 'CACHE_FOREIGN',
            what: `${name} is not a cache, so it is neither imported nor written over`,
            why: 'an image is there that BuildKit did not write as a cache',
            fix: 'name another place with `cache-ref`, or delete that tag',
        });
    const layers = descriptors.filter((descriptor) => descriptor !== config);
    return {
        layers: new Map(layers.map(({ digest, size }) => [digest, size])),
        savedAtMs: newest(layers.map(({ annotations }) => annotations?.['buildkit/createdat'])),
        indexBytes: manifest.body.length + config.size,
        config,
    };
}
function partsOf({ config, layers }) {
    return [config, ...layers];
}
/** BuildKit's cache config as it keeps it with GitHub: each layer has its size. Throws a registry failure for anything else. */
function readCacheConfig(text, name) {
    const bytes = Buffer.from(text);
    const { layers = [] } = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(bytes, name);
    const entries = (Array.isArray(layers) ? layers : [layers]).map((layer) => {
        const { blob, annotations } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(layer);
        const { size, createdAt } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(annotations);
        return { ...(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readDescriptor */ .qq)({ digest: blob, size: size ?? 0 }, name), createdAt };
    });
    return {
        layers: new Map(entries.map((entry) => [entry.digest, entry.size])),
        savedAtMs: newest(entries.map(({ createdAt }) => createdAt)),
        indexBytes: bytes.length,
    };
}
/** The newest of these RFC 3339 times, in Unix milliseconds; null when there is none. */
function newest(times) {
    const known = times.map((time) => Date.parse(String(time))).filter((time) => time > 0);
    return known.length === 0 ? null : Math.max(...known);
}
function totalBytes(layers) {
    return [...layers.values()].reduce((sum, size) => sum + size, 0);
}
/** What is there is damaged: it is not imported, and the next export replaces it. */
function damaged(what, error) {
    const cause = error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? (error.problems[0] ?? {}) : {};
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('environment', {
        code: 'CACHE_CORRUPT',
        what: `${what} is damaged and is not imported`,
        why: [cause.what ?? String(error), cause.why].filter((text) => text !== undefined).join(': '),
        fix: 'nothing to do: the next export replaces it',
    }, error);
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


/***/ })

};
