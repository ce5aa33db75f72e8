export const id = 707;
export const ids = [707];
export const modules = {

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

/***/ 95552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ stateDirectory),
/* harmony export */   N8: () => (/* binding */ builderMachine),
/* harmony export */   t6: () => (/* binding */ projectDirectory)
/* harmony export */ });
/* unused harmony export toolDirectory */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _plan_cache_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69206);
/* harmony import */ var _files_home_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29364);
/* harmony import */ var _process_run_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80134);





/** What the builder room may touch of this machine. */
function builderMachine(door, printer, onMade) {
    return {
        door: door.name,
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
    const name = (0,_plan_cache_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .nameComponent */ .r1)({ shown: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(door.cwd), identity: door.cwd });
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDirectory(door), 'projects', name);
}
/** Where programs are kept: among the runner's own tools, else as the XDG base directory spec says. Absolute. */
function toolDirectory({ env }) {
    return ownFolder(env, ['RUNNER_TOOL_CACHE', 'XDG_CACHE_HOME'], '.cache');
}
/** The spec: a relative path is to be ignored. */
function ownFolder(env, variables, inHome) {
    const given = variables.map((name) => env[name]).find((path) => path !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(given ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_files_home_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .homeDirectory */ .R)(env) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), inHome), 'build-variants');
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

/***/ 39741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ escapeTemplates)
/* harmony export */ });
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


/***/ }),

/***/ 39457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 55344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  at: () => (/* binding */ at),
  Fg: () => (/* binding */ definitionOf),
  QR: () => (/* binding */ targetsOf),
  Ok: () => (/* binding */ toBakeDefinition),
  Wq: () => (/* binding */ withOutput)
});

// EXTERNAL MODULE: ./build/src/model/bake-file.js
var bake_file = __webpack_require__(10329);
;// CONCATENATED MODULE: ./build/src/plan/bake-attest.js

/** bake's `attest` for the provenance and sbom settings, as buildx's own flags become one (buildx, util/buildflags/attests.go, `CanonicalizeAttest`). */
function attestations({ provenance, sbom }) {
    return [attestation('provenance', provenance), attestation('sbom', sbom)].flat();
}
function attestation(type, setting) {
    if (setting === null)
        return [];
    if (setting === 'true')
        return [`type=${type}`];
    return [`type=${type},${setting === 'false' ? 'disabled=true' : setting}`];
}
/**
 * With a provenance as buildx's default is, for an image in a layout: BuildKit leaves the default itself out of an image of
 * one platform that is not pushed (BuildKit, exporter/containerimage/writer.go; buildx, build/opt.go: `inline-only`).
 */
function withProvenance(attest) {
    const isSet = attest.some((entry) => (0,bake_file/* fieldsOf */.Pf)(entry)['type'] === 'provenance');
    return isSet ? attest : [...attest, 'type=provenance,mode=min'];
}

// EXTERNAL MODULE: ./build/src/plan/bake-output.js
var bake_output = __webpack_require__(47852);
// EXTERNAL MODULE: ./build/src/model/platform.js
var platform = __webpack_require__(63136);
;// CONCATENATED MODULE: ./build/src/plan/bake-targets.js



/**
 * The targets of a bake file as they are built, and those that they link and are none of them. A linked target has the
 * platforms of the one that links it.
 */
class BakeFileTargets {
    #source;
    #added;
    #known;
    #linked = new Map();
    constructor(source, added, built) {
        this.#source = source;
        this.#added = added;
        this.#known = new Map(built.map(({ name, cell, platforms }) => [keyOf(cell.variant, platforms), name]));
    }
    /** Without output. */
    of({ cell, platforms }) {
        const target = this.#source.targets[cell.variant] ?? {};
        const attest = this.#attest(target['attest']);
        return {
            ...this.#resolve(target, platforms),
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
    /** For these platforms, with the request's settings; without attestations, which only what is kept can have. */
    #resolve(given, platforms) {
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
            platforms,
            ...(contexts.length > 0 && {
                contexts: Object.fromEntries(contexts.map(([name, text]) => [name, this.#link(text, platforms)])),
            }),
        };
    }
    #link(context, platforms) {
        const name = (0,bake_file/* linkedTarget */.No)(context);
        if (name === null)
            return context;
        const key = keyOf(name, platforms);
        return `target:${this.#known.get(key) ?? this.#linked.get(key)?.[0] ?? this.#addLinked(name, platforms)}`;
    }
    #addLinked(name, platforms) {
        const target = this.#source.targets[name] ?? {};
        // No cell has it: a cell's name ends with its platform, too.
        const linked = [name, ...platforms.map(platform/* platformSlug */.DN)].join('-');
        const args = { ...target.args, ...this.#added.args };
        const resolved = { ...this.#resolve(target, platforms), args, output: [bake_output/* cacheOnly */.zI] };
        this.#linked.set(keyOf(name, platforms), [linked, resolved]);
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
function keyOf(name, platforms) {
    return [name, ...platforms].join(' ');
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

// EXTERNAL MODULE: ./build/src/model/bake-template.js
var bake_template = __webpack_require__(39741);
// EXTERNAL MODULE: ./build/src/plan/cache-target.js
var cache_target = __webpack_require__(3637);
// EXTERNAL MODULE: ./build/src/model/csv.js
var csv = __webpack_require__(80367);
// EXTERNAL MODULE: ./build/src/plan/bake-target.js
var bake_target = __webpack_require__(48668);
;// CONCATENATED MODULE: ./build/src/plan/bake-definition.js







/**
 * One target for each cell, named by its id, and the cache target when there is a cache. Local paths in it are absolute, since
 * bake resolves the paths of a definition on stdin against its own working directory. Needs buildx 0.25 where hosts are
 * added (`extra-hosts`), 0.17 with entitlements, 0.13 otherwise.
 */
function toBakeDefinition(plan, output, cache = null) {
    const outputs = (0,bake_output/* outputsOf */.Yz)(plan, output);
    const hasProvenance = output.kind === 'layout' && output.provenance;
    const cells = plan.cells.map((cell) => ({ name: cell.id, cell, platforms: [cell.platform] }));
    const { resolve, linked, shared } = targetsOf(plan, cells);
    const targets = cells.map((built) => {
        const { cell } = built;
        // Those of other levels are written with the index, by us.
        const target = { ...resolve(built), ...(0,bake_target/* list */.p)('annotations', at('manifest', cell.annotations)) };
        return [cell.id, withOutput(target, outputs(cell), hasProvenance)];
    });
    const others = linked();
    const linking = (0,cache_target/* cacheTarget */.wl)([...plan.cells, ...others.map(withId)], shared(), cache);
    const name = (0,cache_target/* cacheTargetName */.zS)(plan);
    if (linking !== null)
        targets.push([name, linking], ...(0,cache_target/* cacheGates */.F3)(name, linking));
    return definitionOf(targets, others);
}
/** What each target is made from, before it is said what becomes of it; of a Dockerfile, or of a bake file's targets. */
function targetsOf(plan, built) {
    const shared = sharedSettings(plan.build);
    const attest = attestations(plan.build);
    const own = plan.bake === null ? null : bakeFileTargets(plan, { source: plan.bake, attest, built });
    return {
        resolve: (one) => own?.of(one) ?? { ...shared, ...cellSettings(one), ...(0,bake_target/* list */.p)('attest', attest) },
        /** Those that only others link, once all are resolved. */
        linked: () => own?.linked() ?? [],
        shared: () => own?.rights() ?? shared,
    };
}
function definitionOf(targets, linked) {
    return {
        group: { default: { targets: targets.map(([name]) => name) } },
        target: Object.fromEntries([...targets, ...linked].map(([name, target]) => [name, (0,bake_template/* escapeTemplates */.Z)(target)])),
    };
}
/** Annotations as buildx takes them. */
function at(level, values = {}) {
    return Object.entries(values).map(([key, value]) => `${level}:${key}=${value}`);
}
/** What is kept nowhere has no annotations and no attestations: the docker driver refuses them, and nobody would read them. */
function withOutput({ attest = [], annotations = [], ...target }, output, hasProvenance) {
    if (output.includes(bake_output/* cacheOnly */.zI))
        return { ...target, output };
    const attested = (0,bake_target/* list */.p)('attest', hasProvenance ? withProvenance(attest) : attest);
    return { ...target, ...attested, ...(0,bake_target/* list */.p)('annotations', annotations), output };
}
function withId([id, { platforms }]) {
    return { id, platform: platforms[0] ?? '' };
}
/** To the targets of a bake file the run adds only what it was asked for. */
function bakeFileTargets(plan, { source, attest, built }) {
    const { buildArgs, noCache, noCacheFilters, pull, secrets, ssh } = plan.build;
    const settings = {
        ...(0,bake_target/* list */.p)('secret', secrets.map(writeSecret)),
        ...(0,bake_target/* list */.p)('ssh', ssh),
        ...(noCache && { 'no-cache': true }),
        ...(0,bake_target/* list */.p)('no-cache-filter', noCacheFilters),
        ...(pull && { pull: true }),
    };
    return new BakeFileTargets(source, { args: buildArgs, settings, attest }, built);
}
function cellSettings({ cell, platforms }) {
    return {
        platforms,
        ...(cell.target !== null && { target: cell.target }),
        ...(0,bake_target/* map */.T)('args', cell.buildArgs),
        ...(0,bake_target/* map */.T)('labels', cell.labels),
    };
}
function sharedSettings(build) {
    return {
        context: build.context,
        ...(build.file !== null && { dockerfile: build.file }),
        ...(0,bake_target/* map */.T)('contexts', build.buildContexts),
        ...(0,bake_target/* list */.p)('secret', build.secrets.map(writeSecret)),
        ...(0,bake_target/* list */.p)('ssh', build.ssh),
        ...(build.network !== null && { network: build.network }),
        ...(0,bake_target/* map */.T)('extra-hosts', Object.fromEntries(build.addHosts.map(splitHost))),
        ...(build.noCache && { 'no-cache': true }),
        ...(0,bake_target/* list */.p)('no-cache-filter', build.noCacheFilters),
        ...(build.pull && { pull: true }),
        ...(build.shmSize !== null && { 'shm-size': build.shmSize }),
        ...(0,bake_target/* list */.p)('ulimits', build.ulimits),
        ...(0,bake_target/* list */.p)('entitlements', entitlements(build)),
    };
}
function splitHost(entry) {
    const colon = entry.indexOf(':');
    return [entry.slice(0, colon), entry.slice(colon + 1)];
}
function writeSecret(secret) {
    const source = secret.kind === 'file' ? ['src', secret.path] : ['env', secret.name];
    return (0,csv/* writeCsv */.En)([['id', secret.id], source]);
}
/** Those that BuildKit itself knows (buildx, util/buildflags/entitlements.go); the others are only for bake's `--allow`. */
function entitlements(build) {
    return build.allow.filter((entry) => /^(network\.host|security\.insecure|device(=.*)?)$/s.test(entry));
}


/***/ }),

/***/ 47852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   d_: () => (/* binding */ insecureField),
/* harmony export */   zI: () => (/* binding */ cacheOnly)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _model_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1342);
/* harmony import */ var _model_csv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80367);
/* harmony import */ var _model_variant_images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39457);




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
    return (0,_model_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .writeCsv */ .En)([
        ['type', 'image'],
        ['name', images.join(',')],
        ['push-by-digest', 'true'],
        ['name-canonical', 'true'],
        ['push', 'true'],
        ['store', 'false'],
        ...insecureField(plan, images),
    ]);
}
function insecureField(plan, images) {
    const isInsecure = images.every((image) => {
        const parsed = (0,_model_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(image);
        return parsed.ok && plan.insecureRegistries.includes(parsed.value.registry);
    });
    return isInsecure ? [['registry.insecure', 'true']] : [];
}


/***/ }),

/***/ 3637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ cacheGates),
/* harmony export */   G5: () => (/* binding */ exportingCells),
/* harmony export */   MJ: () => (/* binding */ cacheTargetNames),
/* harmony export */   vT: () => (/* binding */ importingCells),
/* harmony export */   wl: () => (/* binding */ cacheTarget),
/* harmony export */   zS: () => (/* binding */ cacheTargetName)
/* harmony export */ });
/* harmony import */ var _bake_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47852);
/* harmony import */ var _model_bake_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10329);


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
        // An export keeps it waiting as well, and would export these steps.
        ...dependOn(targets.map(({ id }) => id), from.length > 0 && to.length === 0),
        // Cells of other platforms may be linked all the same.
        platforms: [first.platform],
        ...(from.length > 0 && { 'cache-from': from }),
        ...(to.length > 0 && { 'cache-to': to }),
        output: [_bake_output_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheOnly */ .zI],
    };
}
/**
 * Two empty targets that hold the cells back until the import is under way; none where nothing is imported. buildx lets a
 * cell begin when each target that links it is known to BuildKit (docker/buildx#2265), which is when BuildKit begins to load
 * the cache target: a step of a cell that comes first finds no cache (measured: 2 of 120 runs missed one). The first gate links
 * the cache target, which BuildKit begins to load when that one is known; the second is known one solve later.
 */
function cacheGates(name, { 'cache-from': from, contexts, platforms, output }) {
    if (from === undefined)
        return [];
    const [first, last] = gateNames(name);
    const gate = { 'dockerfile-inline': 'FROM scratch\n', platforms, output };
    return [
        [first, { ...gate, contexts: { ...contexts, cache: `target:${name}` } }],
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
    return {
        group: { default: { targets: [name] } },
        target: {
            ...definition.target,
            [name]: { ...without(target, 'cache-from'), ...dependOn(cells) },
        },
    };
}
/** The same definition for a bake of some cells, which only imports. Null when it imports nothing. */
function importingCells({ target, ...definition }, plan, cells) {
    const name = cacheTargetName(plan);
    const whole = target[name];
    if (whole?.['cache-from'] === undefined)
        return null;
    const wanted = linkedBy(target, cells);
    const links = linksOf(whole).filter((one) => wanted.has(one));
    const importing = { ...without(whole, 'cache-to'), ...dependOn(links, true) };
    return {
        ...definition,
        target: { ...target, [name]: importing, ...Object.fromEntries(cacheGates(name, importing)) },
    };
}
/** These targets with all that they link, directly or not. */
function linkedBy(target, names) {
    const found = new Set(names);
    // (What is added on the way is come to, too.)
    for (const name of found)
        for (const one of linksOf(target[name]))
            found.add(one);
    return found;
}
function without(target, key) {
    return Object.fromEntries(Object.entries(target).filter(([name]) => name !== key));
}
function linksOf({ contexts = {} } = {}) {
    return Object.values(contexts).flatMap((context) => (0,_model_bake_file_js__WEBPACK_IMPORTED_MODULE_1__/* .linkedTarget */ .No)(context) ?? []);
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
function dependOn(cells, isHeld = false) {
    const links = cells.map((id, index) => [`cell-${index + 1}`, `target:${id}`]);
    const names = [...links.map(([name]) => name), ...(isHeld ? [holding] : [])];
    const lines = [
        ...(isHeld ? holdFor(cells.length) : []),
        'FROM scratch',
        ...names.map((name) => `COPY --link --from=${name} /.no-such-fil[e] /`),
    ];
    return {
        contexts: Object.fromEntries(links),
        'dockerfile-inline': `${lines.join('\n')}\n`,
        ...(isHeld && { 'no-cache-filter': [holding] }),
    };
}
const holding = 'hold';
/**
 * A stage that takes a while: steps in a row, never cached. BuildKit knows an import for a step as long as a build with that import
 * is under way, and when all is found that is over at once: a cell that came after it found nothing (4 of 54 runs on a busy
 * machine, where it came 100 ms later).
 */
function holdFor(cells) {
    const steps = Array.from({ length: 16 + cells }, (_, index) => `WORKDIR /${index + 1}`);
    return [`FROM scratch AS ${holding}`, ...steps];
}


/***/ }),

/***/ 23795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ asIndex),
/* harmony export */   N: () => (/* binding */ withJoint)
/* harmony export */ });
/**
 * The definition with these variants as targets beside their cells, each of which can still be built alone. BuildKit names a step
 * as the target did that came to it first, so with them all targets say their platform.
 */
function withJoint(definition, joint) {
    if (joint.length === 0)
        return definition;
    const { target, group } = definition;
    const joined = new Set(joint.flatMap(({ cells }) => cells.map(({ id }) => id)));
    const others = group.default.targets.filter((name) => !joined.has(name));
    const alone = Object.entries(target).map(([name, one]) => [name, asIndex(one)]);
    const variants = joint.flatMap(({ name, cells }) => {
        const [first, ...more] = cells.flatMap(({ id }) => target[id] ?? []);
        return first === undefined ? [] : [[name, jointOf(first, more)]];
    });
    return {
        group: { default: { targets: [...joint.map(({ name }) => name), ...others] } },
        target: Object.fromEntries([...variants, ...alone]),
    };
}
/** They differ in their platform, and in what is written on their manifests. */
function jointOf(first, more) {
    const annotations = [first, ...more].flatMap(({ platforms, annotations: own = [] }) => own.map((text) => text.replace(/^manifest:/, `manifest[${platforms.join()}]:`)));
    const platforms = [first, ...more].flatMap((one) => one.platforms);
    return { ...first, platforms, ...(annotations.length > 0 && { annotations }) };
}
/** One platform alone makes no index, and has no platform in its names, without this argument of the frontend's (BuildKit, dockerui). */
function asIndex(target) {
    if (target.platforms.length > 1)
        return target;
    return { ...target, args: { ...target.args, BUILDKIT_MULTI_PLATFORM: '1' } };
}


/***/ })

};
