export const id = 3771;
export const ids = [3771,7048];
export const modules = {

/***/ 35385:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)
const parse = __webpack_require__(16353)
const { safeRe: re, t } = __webpack_require__(95471)

const coerce = (version, options) => {
  if (version instanceof SemVer) {
    return version
  }

  if (typeof version === 'number') {
    version = String(version)
  }

  if (typeof version !== 'string') {
    return null
  }

  options = options || {}

  let match = null
  if (!options.rtl) {
    match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE])
  } else {
    // Find the right-most coercible string that does not share
    // a terminus with a more left-ward coercible string.
    // Eg, '1.2.3.4' wants to coerce '2.3.4', not '3.4' or '4'
    // With includePrerelease option set, '1.2.3.4-rc' wants to coerce '2.3.4-rc', not '2.3.4'
    //
    // Walk through the string checking with a /g regexp
    // Manually set the index so as to pick up overlapping matches.
    // Stop when we get a match that ends at the string end, since no
    // coercible string can be more right-ward without the same terminus.
    const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL]
    let next
    while ((next = coerceRtlRegex.exec(version)) &&
        (!match || match.index + match[0].length !== version.length)
    ) {
      if (!match ||
            next.index + next[0].length !== match.index + match[0].length) {
        match = next
      }
      coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length
    }
    // leave it in a clean state
    coerceRtlRegex.lastIndex = -1
  }

  if (match === null) {
    return null
  }

  const major = match[2]
  const minor = match[3] || '0'
  const patch = match[4] || '0'
  const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : ''
  const build = options.includePrerelease && match[6] ? `+${match[6]}` : ''

  return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options)
}
module.exports = coerce


/***/ }),

/***/ 78469:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 62338:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 3872:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(78469)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 29340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainResult: () => (/* binding */ explainResult),
/* harmony export */   lookMs: () => (/* binding */ lookMs),
/* harmony export */   runDocker: () => (/* binding */ runDocker),
/* harmony export */   surroundings: () => (/* binding */ surroundings),
/* harmony export */   wordsOf: () => (/* binding */ wordsOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _buildkit_find_buildx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78020);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
/* harmony import */ var _docker_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53841);





/** Looking at a builder takes a tenth of a second; buildx itself gives a node 20 s to answer. */
const lookMs = 60_000;
/**
 * Runs `docker …` and gives what came, whatever it is; `docker buildx …` by the program behind it, as bakes are.
 * Throws a `Failure` (NO_DOCKER), or CANCELLED when aborted.
 */
async function runDocker(args, machine, timeoutMs = lookMs) {
    const result = (await runItself(args, machine, timeoutMs)) ?? (await runCli(args, machine, timeoutMs));
    if (result.cancelled)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('cancelled', { code: 'CANCELLED', what: 'cancelled while the builder was set up' });
    return result;
}
async function runCli(args, machine, timeoutMs) {
    const { env, signal } = machine;
    try {
        return await machine.run('docker', args, { env, signal, timeoutMs });
    }
    catch (error) {
        const isMissing = error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H && error.problems.some(({ code }) => code === 'PROGRAM_NOT_FOUND');
        if (isMissing)
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('environment', (0,_docker_problem_js__WEBPACK_IMPORTED_MODULE_4__.noDocker)(await surroundings(machine)), error);
        throw error;
    }
}
/** What a shell says of a file that is no program of this machine: the docker CLI has better words for it. */
const noProgram = new Set([2, 126, 127]);
/** The program behind `docker buildx`; null where that is for the docker CLI to find. */
async function runItself([command, ...rest], machine, timeoutMs) {
    const { env, signal } = machine;
    if (command !== 'buildx' || !(await isInPath('docker', env)))
        return null;
    const [program, ...first] = await (0,_buildkit_find_buildx_js__WEBPACK_IMPORTED_MODULE_2__/* .findBuildx */ .a)(env);
    if (program === 'docker')
        return null;
    try {
        const result = await machine.run(program, [...first, ...rest], { env, signal, timeoutMs });
        return noProgram.has(result.exitCode) ? null : result;
    }
    catch (error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H && error.kind === 'environment')
            return null;
        throw error;
    }
}
async function isInPath(program, env) {
    const folders = (env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((folder) => folder !== '');
    const found = folders.map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, program), node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK));
    return Promise.any(found).then(() => true, () => false);
}
/** Everything that a command said, for `explainDocker`. */
function wordsOf(result) {
    return `${result.stderr}\n${result.stdout}`;
}
/** The problem behind a failed docker command: one that we know, else `otherwise` with docker's own first line as the reason. */
async function explainResult(result, otherwise, machine) {
    const known = (0,_docker_problem_js__WEBPACK_IMPORTED_MODULE_4__.explainDocker)(wordsOf(result), await surroundings(machine));
    if (known)
        return known;
    const said = result.timedOut
        ? `it did not end within ${Math.round(result.durationMs / 1000)} s`
        : (0,_docker_problem_js__WEBPACK_IMPORTED_MODULE_4__.firstLine)(result.stderr) || (0,_docker_problem_js__WEBPACK_IMPORTED_MODULE_4__.firstLine)(result.stdout);
    return said === '' || otherwise.why !== undefined ? otherwise : { ...otherwise, why: said };
}
async function surroundings({ env, door }) {
    const osRelease = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/os-release', 'utf8').catch(() => '');
    return { env, door, system: process.platform, osRelease };
}


/***/ }),

/***/ 53841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainDocker: () => (/* binding */ explainDocker),
  findBadConfig: () => (/* binding */ findBadConfig),
  firstLine: () => (/* binding */ firstLine),
  noDocker: () => (/* binding */ noDocker)
});

// EXTERNAL MODULE: ./build/src/model/docs-page.js
var docs_page = __webpack_require__(81086);
;// CONCATENATED MODULE: ./build/src/builder/install-line.js
/** Package names of the distributions' own repositories, and of Docker's where those have none. */
const lines = [
    {
        ids: ['debian', 'ubuntu'],
        docker: 'sudo apt-get install docker.io docker-buildx',
        buildx: "sudo apt-get install docker-buildx (with Docker's own packages: docker-buildx-plugin)",
    },
    {
        ids: ['fedora', 'rhel', 'centos', 'rocky', 'almalinux', 'amzn'],
        docker: 'sudo dnf install docker-ce docker-buildx-plugin (https://docs.docker.com/engine/install)',
        buildx: "sudo dnf install docker-buildx-plugin (with the distribution's own Docker: docker-buildx)",
    },
    { ids: ['alpine'], docker: 'apk add docker docker-cli-buildx', buildx: 'apk add docker-cli-buildx' },
    { ids: ['arch'], docker: 'pacman -S docker docker-buildx', buildx: 'pacman -S docker-buildx' },
    {
        ids: ['suse', 'opensuse'],
        docker: 'zypper install docker docker-buildx',
        buildx: 'zypper install docker-buildx',
    },
];
/**
 * How to get Docker or its buildx plugin on a system, as one line. `osRelease` is the text of os-release(5); `system`
 * is Node's `process.platform`.
 */
function installLine(missing, system, osRelease) {
    if (system !== 'linux') {
        const brew = system === 'darwin' ? ` (or: brew install docker-buildx)` : '';
        return `install or update Docker Desktop, which brings ${missing === 'docker' ? 'both' : 'it'}${brew}`;
    }
    const found = readIds(osRelease)
        .map((id) => lines.find((line) => line.ids.includes(id)))
        .find((line) => line !== undefined);
    if (found)
        return found[missing];
    return missing === 'docker'
        ? 'install Docker: https://docs.docker.com/engine/install'
        : 'install the docker-buildx-plugin package, or Docker Desktop: https://docs.docker.com/go/buildx';
}
/** `ID` first, then the family in `ID_LIKE`. */
function readIds(osRelease) {
    const value = (key) => new RegExp(`^${key}=["']?([^"'\\n]*)`, 'm').exec(osRelease)?.[1]?.trim() ?? '';
    return [value('ID'), ...value('ID_LIKE').split(/\s+/)].map((id) => id.replace(/-.*/, ''));
}

;// CONCATENATED MODULE: ./build/src/builder/docker-problem.js


/** The first pattern that matches says what is wrong: from the client outwards. */
const causes = [
    [
        /Error (?:loading|parsing|reading) config file[\s\S]*(?:unknown command|not a docker command)/i,
        badConfig,
    ],
    [
        /unknown command: docker buildx|'buildx' is not a docker command|unknown (?:shorthand )?flag: .*\n[\s\S]*docker \[OPTIONS\] COMMAND/,
        noBuildx,
    ],
    [/permission denied while trying to connect|dial unix .*: connect: permission denied/i, socketDenied],
    [
        /(?:mkdir|open|create|write|rename|chmod) \S*(?:buildx|\.docker)\S*: (?:permission denied|read-only file system)/i,
        configReadOnly,
    ],
    [/no space left on device/i, diskFull],
    [
        /Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect|Is the docker daemon running/i,
        daemonDown,
    ],
    [/context "?[^"]*"?[^\n]*(?:not found|does not exist)|unable to resolve docker endpoint/i, badContext],
];
/** Why a docker command failed, from what it printed; null when the text is none that we know. */
function explainDocker(text, around) {
    const cause = causes.find(([pattern]) => pattern.test(text));
    return cause ? cause[1](text, around) : null;
}
/** There is no `docker` in PATH. A machine of a workflow's own is set up by whoever runs it. */
function noDocker(around) {
    const instead = around.door === 'cli' && around.system === 'linux'
        ? `; or try it without: build-variants engine up (${(0,docs_page/* docsPage */.t)('engine')})`
        : '';
    return {
        code: 'NO_DOCKER',
        what: 'there is no `docker` program in PATH',
        why: 'images are built by BuildKit, which is reached through the docker command and its buildx plugin',
        fix: `${installLine('docker', around.system, around.osRelease)}${instead}`,
    };
}
function noBuildx(_, around) {
    return {
        code: 'NO_BUILDX',
        what: 'docker has no buildx plugin',
        why: 'all variants and platforms are built by one `docker buildx bake`',
        fix: installLine('buildx', around.system, around.osRelease),
    };
}
/** Docker's warning about a config.json that it cannot read, as a problem; null where there is no such warning. */
function findBadConfig(text, around) {
    return /Error (?:loading|parsing|reading) config file/i.test(text) ? badConfig(text, around) : null;
}
function badConfig(text, around) {
    const said = /Error (?:loading|parsing|reading) config file:?\s*\(?([^)\n]*?)\)?: (.*)/i.exec(text);
    const file = said?.[1] ?? `${around.env['DOCKER_CONFIG'] ?? '~/.docker'}/config.json`;
    return {
        code: 'BAD_DOCKER_CONFIG',
        what: `Docker's configuration ${file} cannot be read`,
        why: `${said?.[2]?.trim() ?? 'it is not JSON'}; docker goes on without it: no log-ins, and no plugins from the folders that it names`,
        fix: 'correct the file, or move it away and log in again',
    };
}
function socketDenied(text) {
    const socket = /unix:\/\/(\/[^\s:;]+)/.exec(text)?.[1] ?? '/var/run/docker.sock';
    return {
        code: 'SOCKET_DENIED',
        what: `this user may not use Docker's socket ${socket}`,
        why: 'the daemon is there, but the socket belongs to root and, as a rule, the group docker',
        fix: 'sudo usermod -aG docker "$USER", then log in again; or run as root',
    };
}
function daemonDown(text, around) {
    const address = /(?:daemon|API) at (\S+?)[.;]?\s/.exec(`${text} `)?.[1];
    const source = around.env['DOCKER_HOST'] ? ' (from DOCKER_HOST)' : '';
    const start = around.system === 'linux' ? 'sudo systemctl start docker' : 'start Docker Desktop';
    return {
        code: 'DAEMON_DOWN',
        what: `no Docker daemon answers at ${address ?? around.env['DOCKER_HOST'] ?? 'the current context'}${source}`,
        why: firstLine(text),
        fix: `${start}; or set DOCKER_HOST or \`docker context use\` to where it runs`,
    };
}
function configReadOnly(text) {
    const file = /(?:mkdir|open|create|write|rename|chmod) (\S+?):/.exec(text)?.[1] ?? "Docker's configuration folder";
    return {
        code: 'DOCKER_CONFIG_READ_ONLY',
        what: `buildx may not write to ${file}`,
        why: 'it keeps its builders there, under DOCKER_CONFIG (~/.docker) unless BUILDX_CONFIG is set',
        fix: 'set BUILDX_CONFIG to a folder that this user can write to',
    };
}
function diskFull(text) {
    return {
        code: 'DISK_FULL',
        what: 'the disk that Docker or buildx writes to is full',
        why: firstLine(text),
        fix: 'docker system df; docker builder prune',
    };
}
function badContext(text, around) {
    const named = around.env['DOCKER_CONTEXT'] ? ` "${around.env['DOCKER_CONTEXT']}" (from DOCKER_CONTEXT)` : '';
    return {
        code: 'BAD_DOCKER_CONTEXT',
        what: `Docker's context${named} cannot be used`,
        why: firstLine(text),
        fix: 'docker context ls shows those that there are',
    };
}
/** The line that says most, for people: without docker's `ERROR:` and its advice. */
function firstLine(text) {
    const lines = text.split('\n').map((line) => line.replace(/^(?:ERROR|Error|docker): ?/, '').trim());
    return (lines.find((line) => line !== '' && !/^(?:#\d|-{3,}|>|Run '|WARNING)/.test(line)) ?? '').slice(0, 300);
}


/***/ }),

/***/ 78020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findBuildx)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_home_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29364);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6691);




/** Where the docker CLI looks after the user's own folders (docker/cli, cli-plugins/manager/manager_unix.go). */
const systemFolders = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The program behind `docker buildx`. Run by itself it does the same, and saves what the docker CLI takes to find and
 * start it (measured: 90 ms of 130). Where it is not found at once, the docker CLI knows best.
 */
async function findBuildx(env) {
    if (process.platform === 'win32')
        return ['docker', 'buildx'];
    const folder = (0,_files_home_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerFolder */ .N)(env) ?? '/.docker';
    const own = [...(await readExtraFolders(folder)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cli-plugins')];
    for (const candidate of [...own, ...systemFolders]) {
        const program = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(candidate, 'docker-buildx');
        if (await isProgram(program))
            return [program];
    }
    return ['docker', 'buildx'];
}
/** `cliPluginsExtraDirs` of Docker's config.json; nothing when it cannot be read, which others report. */
async function readExtraFolders(folder) {
    const config = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'config.json'), 'utf8').catch(() => '');
    return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textList */ .gC)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(config))['cliPluginsExtraDirs']);
}
async function isProgram(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
}


/***/ }),

/***/ 23771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOut: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./build/src/machine/builder.js
var builder = __webpack_require__(95552);
// EXTERNAL MODULE: ./build/src/github/comment-place.js
var comment_place = __webpack_require__(64962);
// EXTERNAL MODULE: ./build/src/model/builder.js
var model_builder = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/src/model/judge-publication.js
var judge_publication = __webpack_require__(46691);
;// CONCATENATED MODULE: ./build/src/run/baseline.js

const nothingKnown = { steps: null, changedArguments: new Map(), unfit: null };
/** The newest report of the nearest scope, else the sizes of what is published. */
async function findEarlier(plan, machine) {
    const read = await machine.baselines.read(scopesOf(plan, machine), plan.cache.baselinesLike);
    const failure = read !== null && 'failure' in read ? read.failure : null;
    const report = read !== null && 'text' in read ? read : null;
    if (report !== null) {
        const { changedArguments, knownSteps, unfitDockerfile } = await __webpack_require__.e(/* import() */ 2805).then(__webpack_require__.bind(__webpack_require__, 72805));
        const { text } = report;
        return {
            report,
            failure,
            published: null,
            steps: knownSteps(text),
            // A report holds arguments as they may be shown.
            changedArguments: changedArguments(machine.mask.value(plan), text),
            unfit: unfitDockerfile(text),
        };
    }
    const isPublished = plan.output.kind === 'push' || plan.variants.some(({ baseTag }) => baseTag !== undefined);
    if (!isPublished)
        return { report, failure, published: null, ...nothingKnown };
    const { readPublished } = await __webpack_require__.e(/* import() */ 1667).then(__webpack_require__.bind(__webpack_require__, 91667));
    const published = await readPublished(plan, machine.registry, machine.signal);
    return { report, failure, published, ...nothingKnown };
}
/** On a machine that keeps its own files, each run has kept a report. */
function scopesOf({ cache }, { actionsCache }) {
    const { scope, baselines } = cache;
    return actionsCache === null ? [...baselines, scope] : baselines;
}
async function compareWith(earlier, findings) {
    const { report, published } = earlier;
    if (report === null && published === null)
        return null;
    const { compareWithPublished, compareWithReport } = await __webpack_require__.e(/* import() */ 2805).then(__webpack_require__.bind(__webpack_require__, 72805));
    if (report !== null)
        return compareWithReport(findings, report.text, report.scope);
    return published === null ? null : compareWithPublished(findings, published);
}
/**
 * Keeps the report of a run that went well for those to come; where runs share a place, by the plan's policy. Of a publication in
 * part, what is published now.
 */
async function keepReport(report, text, machine) {
    const { plan, publication, outcome } = report;
    const { cache } = plan;
    if (machine.actionsCache !== null && !cache.keeps)
        return;
    if (outcome === 'ok')
        await machine.baselines.write(cache.scope, text);
    const { behind } = (0,judge_publication/* standingOf */.YP)(publication);
    if (outcome !== 'failed' || behind.length === 0)
        return;
    const [{ keptInPart }, earlier] = await Promise.all([
        __webpack_require__.e(/* import() */ 5790).then(__webpack_require__.bind(__webpack_require__, 5790)),
        machine.baselines.read(scopesOf(plan, machine), cache.baselinesLike),
    ]);
    // What is there and cannot be read now may be read by the next run.
    if (earlier !== null && 'failure' in earlier)
        return;
    const names = behind.map(({ variant }) => variant);
    await machine.baselines.write(cache.scope, keptInPart(text, earlier?.text ?? null, names));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/github/actions-cache.js + 3 modules
var actions_cache = __webpack_require__(97048);
;// CONCATENATED MODULE: ./build/src/machine/stores.js



/** Milliseconds for one call: a report is there in a second, a folder of cache mounts takes its time. */
const limits = { reports: 15_000, mounts: 120_000 };
/** Where what outlives a run is kept: GitHub's cache service where it can be used, else this machine's own files. */
async function openStores(door, log) {
    const actionsCache = (0,actions_cache.openActionsCache)(door.env, { now: new Date() });
    if (actionsCache !== null && actionsCache.problem === null)
        return openService({ door, actionsCache, log });
    const [{ createReportFiles }, { folderMountStore }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8939).then(__webpack_require__.bind(__webpack_require__, 58939)),
        __webpack_require__.e(/* import() */ 5450).then(__webpack_require__.bind(__webpack_require__, 95450)),
    ]);
    const folder = (0,builder/* projectDirectory */.t6)(door);
    return {
        actionsCache,
        baselines: createReportFiles(folder, log),
        layers: openLayerFiles(folder),
        mounts: folderMountStore((0,external_node_path_.join)(folder, 'mounts')),
    };
}
/** Reads nothing before it is asked. */
function openLayerFiles(folder) {
    const files = __webpack_require__.e(/* import() */ 1664).then(__webpack_require__.bind(__webpack_require__, 11664)).then(({ createLayerFiles }) => createLayerFiles(layerFolder(folder)));
    return {
        read: async (layer) => (await files).read(layer),
        write: async (layer, found) => (await files).write(layer, found),
    };
}
function layerFolder(folder) {
    return (0,external_node_path_.join)(folder, 'layers');
}
async function openService({ door, actionsCache, log }) {
    const [{ createFolderCache }, { createReportStore }, { cacheClientCommand }, { remoteMountStore }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5230).then(__webpack_require__.bind(__webpack_require__, 55230)),
        __webpack_require__.e(/* import() */ 4639).then(__webpack_require__.bind(__webpack_require__, 74639)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 16375)),
        __webpack_require__.e(/* import() */ 1416).then(__webpack_require__.bind(__webpack_require__, 91416)),
    ]);
    const { env, signal, program } = door;
    const client = [...program, cacheClientCommand];
    const cacheWithin = (timeoutMs) => createFolderCache({ actionsCache, client, env, timeoutMs, signal, log });
    const [now, state] = [Date.now, (0,builder/* stateDirectory */.FK)(door)];
    return {
        actionsCache,
        baselines: createReportStore({
            ...{ cache: cacheWithin(limits.reports), stateDirectory: state, now, log },
            beside: layerFolder((0,builder/* projectDirectory */.t6)(door)),
        }),
        layers: openLayerFiles((0,builder/* projectDirectory */.t6)(door)),
        mounts: remoteMountStore({
            cache: cacheWithin(limits.mounts),
            folder: (0,external_node_path_.join)(state, 'mounts'),
            now,
        }),
    };
}

// EXTERNAL MODULE: ./build/src/doors/read-event.js
var read_event = __webpack_require__(89170);
// EXTERNAL MODULE: ./build/src/machine/registry.js + 1 modules
var machine_registry = __webpack_require__(90053);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/dockerfile/read-dockerfile.js + 1 modules
var read_dockerfile = __webpack_require__(42137);
// EXTERNAL MODULE: ./build/src/dockerfile/used-stages.js + 2 modules
var used_stages = __webpack_require__(94041);
;// CONCATENATED MODULE: ./build/src/build/dockerfile-stages.js


/** Reads stages and the lines of their steps. Never fails: what it does not understand is left out, BuildKit judges. */
function outlineDockerfile(dockerfile) {
    const isAlone = dockerfile.stages.length === 1 && !dockerfile.stages.some(used_stages/* bringsStages */.fe);
    const stages = dockerfile.stages.map((stage) => ({
        name: isAlone ? null : (stage.name ?? `stage-${stage.index}`),
        index: stage.index,
        steps: stepsOf(stage, dockerfile),
    }));
    return { dockerfile, stages, platforms: new Map() };
}
function stepsOf(stage, dockerfile) {
    const parent = dockerfile.stages.findLast(({ name, index }) => name === stage.base && index < stage.index);
    const first = parent === undefined && stage.base !== 'scratch' ? [stage.from] : [];
    const made = [...(parent === undefined ? [] : (0,used_stages/* triggersOf */.XJ)(parent, stage)), ...stage.instructions];
    return [...first, ...made.filter(({ keyword }) => read_dockerfile/* stepKeywords */.xB.has(keyword))].map(({ line, text }) => ({
        line,
        text: text.replace(/[\t ]+/g, ' '),
    }));
}

// EXTERNAL MODULE: ./build/src/text/hostile-text.js
var hostile_text = __webpack_require__(2227);
;// CONCATENATED MODULE: ./build/src/build/registry-causes.js

function registryLogin(what) {
    return {
        what,
        why: 'the registry did not accept the credentials, or there are none',
        fix: 'log in with docker login (in Actions: docker/login-action) with an account that may read and write this repository',
    };
}
/** On GitHub the login is the job's own token: it is the job that needs the right. */
function pushDenied(place) {
    const words = registryLogin(`the push to ${place} was refused`);
    if (!/^ghcr\.io\//.test(place))
        return words;
    return {
        ...words,
        fix: 'log in with docker/login-action and give the job `permissions: packages: write`; runs of forks never have it: docs/publishing.md, "Pull requests from forks"',
    };
}
/** What goes wrong with builders and registries. The first that fits counts. */
const registryCauses = [
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
        pattern: /code = Unavailable|error reading from server|failed to (?:receive|get) status|no such job|transport is closing|client connection is closing|failed to list workers/,
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
        pattern: /failed to push (\S+):.*?(?:\b40[13]\b|denied|unauthorized|authorization failed|insufficient_scope)/s,
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
            why: (0,hostile_text/* cutStart */.Dr)((match[2] ?? '').replaceAll(/\s+/g, ' ').trim(), 300),
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
        pattern: /pull access denied|failed to resolve source metadata for (\S+):.*(?:\b40[13]\b|unauthorized|denied|authorization failed)/is,
        words: (_, match) => registryLogin(`the base image ${match[1] ?? ''} may not be pulled, or does not exist`),
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
];

;// CONCATENATED MODULE: ./build/src/build/step-causes.js
const signals = { 4: 'SIGILL', 6: 'SIGABRT', 11: 'SIGSEGV' };
function emulatorCrash({ platform }, signal) {
    return {
        what: `the emulator for ${platform} crashed (${signal})`,
        why: 'QEMU could not run this program; your code is most likely not at fault',
        fix: `move the step to a stage FROM --platform=$BUILDPLATFORM, use a native ${platform} runner, or install a newer emulator`,
    };
}
/** What goes wrong in a step or in the Dockerfile. The first that fits counts: the narrow ones stand before the wide ones. */
const stepCauses = [
    {
        code: 'EMULATOR_CRASHED',
        in: 'output',
        pattern: /qemu: uncaught target signal (4|6|11)\b/,
        words: (facts, match) => emulatorCrash(facts, signals[Number(match[1])] ?? 'a signal'),
    },
    {
        code: 'NO_EMULATOR',
        in: 'either',
        pattern: /exec format error/i,
        when: ({ emulated }) => emulated,
        words: ({ platform }) => ({
            what: `the builder cannot run programs for ${platform}: exec format error`,
            why: 'no emulator is registered for it, or the file that the step runs is for another architecture',
            fix: `run docker run --privileged --rm tonistiigi/binfmt --install ${platform.split('/')[1] ?? 'all'}, use a native ${platform} runner, or check which binary the step runs`,
        }),
    },
    {
        code: 'WRONG_ARCHITECTURE',
        in: 'either',
        pattern: /exec format error/i,
        words: ({ platform }) => ({
            what: `the step ran a file that ${platform} cannot execute: exec format error`,
            why: 'it was made for another architecture, or is a script without a #! line',
            fix: 'check which file the step runs (file, readelf -h), where it was downloaded or compiled, and use $TARGETARCH there',
        }),
    },
    {
        code: 'EMULATOR_CRASHED',
        in: 'message',
        pattern: /exit code: (132|134|139)\b/,
        when: ({ emulated }) => emulated,
        words: (facts, match) => emulatorCrash(facts, signals[Number(match[1]) - 128] ?? 'a signal'),
    },
    {
        // An image is written to this machine's disk by buildx, not by the builder.
        code: 'NO_SPACE',
        in: 'message',
        pattern: /\bwrite (.+?)[/\\]\.cells-[0-9a-f]{12}-\d+-[^\n]*: no space left on device/,
        words: (_, match) => ({
            what: `the disk that the images are written to is full: ${match[1] ?? ''}`,
            why: 'no space left on device',
            fix: /build-variants-load-[^/\\]*$/.test(match[1] ?? '')
                ? 'free space there, or set TMPDIR to a folder on another disk'
                : 'free space there, or name a folder on another disk as output',
        }),
    },
    {
        code: 'NO_SPACE',
        in: 'either',
        pattern: /no space left on device|\bENOSPC\b/i,
        words: () => ({
            what: 'the disk of the builder is full',
            why: 'no space left on device',
            fix: 'free space with docker buildx prune, or give the builder a larger disk',
        }),
    },
    {
        code: 'OUT_OF_MEMORY',
        in: 'message',
        pattern: /exit code: 137\b/,
        words: ({ emulated }) => ({
            what: 'the step was killed (exit code 137)',
            why: 'the system most likely ran out of memory',
            fix: `use a machine with more memory, or let the step use less (fewer parallel jobs)${emulated ? '; emulation needs more of it' : ''}`,
        }),
    },
    {
        code: 'CRASHED',
        in: 'message',
        pattern: /exit code: (132|134|139)\b/,
        words: (_, match) => ({
            what: `the program in the step crashed (exit code ${match[1] ?? ''}, ${signals[Number(match[1]) - 128] ?? 'a signal'})`,
            why: 'it ran natively, so no emulator is involved',
            fix: 'run the same command in the same base image to see where it crashes',
        }),
    },
    {
        code: 'UNKNOWN_STAGE',
        in: 'message',
        pattern: /target stage "([^"]*)" could not be found/,
        words: ({ stages }, match) => ({
            what: `the Dockerfile has no stage "${match[1] ?? ''}"`,
            ...(stages.length > 0 && { why: `its stages are ${stages.join(', ')}` }),
            fix: 'correct `target`, or name a stage with FROM … AS …',
        }),
    },
    {
        code: 'DOCKERFILE_SYNTAX',
        in: 'message',
        pattern: /dockerfile parse error(?: on line (\d+))?: (.*)/i,
        words: (_, match) => ({
            what: `the Dockerfile has an error${match[1] === undefined ? '' : ` in line ${match[1]}`}: ${match[2] ?? ''}`,
            fix: 'correct the line; docker buildx build --check shows all such errors without building',
        }),
    },
    {
        code: 'COPY_SOURCE_MISSING',
        in: 'message',
        pattern: /failed to calculate checksum of ref [^\n]*?"([^"]+)": not found/,
        words: (_, match) => ({
            what: `COPY or ADD did not find "${match[1] ?? ''}"`,
            why: 'it is not in the build context or stage that it is copied from, or .dockerignore leaves it out',
            fix: 'check the path (it starts at the context, not at the Dockerfile) and .dockerignore',
        }),
    },
    {
        code: 'BASE_PLATFORM_MISSING',
        in: 'message',
        pattern: /no match for platform in manifest/,
        words: ({ platform }) => ({
            what: `a base image is not available for ${platform}, or for the platform that its FROM names`,
            why: 'the registry has it, but not for that platform',
            fix: 'choose a base image that has the platform (docker buildx imagetools inspect IMAGE), or leave the platform out for this variant',
        }),
    },
    {
        code: 'ENTITLEMENT_REFUSED',
        in: 'message',
        pattern: /(network\.host|security\.insecure|device[\w.=/-]*) is not allowed/,
        words: (_, match) => ({
            what: `a step needs a right that it was not given: ${match[1] ?? ''}`,
            why: 'RUN --network=host, --security=insecure and --device must be allowed by you and by the builder',
            fix: `add \`allow: ${match[1] ?? ''}\`, and a builder whose BuildKit has it switched on`,
        }),
    },
];

;// CONCATENATED MODULE: ./build/src/build/known-causes.js


/** The cause that the words of a failure point to, with its fix; null when none is known. */
function recogniseCause(facts) {
    for (const cause of [...stepCauses, ...registryCauses]) {
        const match = cause.pattern.exec(textFor(cause, facts));
        if (match === null || cause.when?.(facts) === false)
            continue;
        return { code: cause.code, ...cause.words(facts, match) };
    }
    return null;
}
function textFor(cause, { message, output }) {
    if (cause.in === 'output')
        return output;
    // The error of a RUN quotes its command, which may say anything.
    const said = message.replace(/^process ".*" (?=did not complete)/s, 'process ');
    return cause.in === 'either' ? `${said}\n${output}` : said;
}

;// CONCATENATED MODULE: ./build/src/buildkit/cancellation.js
/** BuildKit ends the error of a step that it stopped for another one's sake with these words. */
function isCancellation(error) {
    return /(?:context canceled|Canceled)\s*$/.test(error);
}

// EXTERNAL MODULE: ./build/src/model/platform.js
var model_platform = __webpack_require__(63136);
;// CONCATENATED MODULE: ./build/src/build/judge-emulation.js


/**
 * Whether an emulator executed a step: a RUN whose platform no node runs itself. One bake target has one platform, and
 * BuildKit then writes none into the names; so the platform is that of the step's stage in the Dockerfile, and where the
 * Dockerfile is not known, that of its cells: a step shared by several platforms cannot depend on any of them.
 */
function isEmulated(step, machine) {
    if (step.kind !== 'run')
        return false;
    const cells = step.cells.flatMap((id) => machine.cells.get(id) ?? []);
    const [first] = cells;
    if (first === undefined)
        return false;
    const known = cells.map((cell) => stagePlatform(step.stage, cell, machine));
    if (known.every((platform) => platform !== null))
        return known.every((platform) => !runsItself(platform, machine));
    const platforms = new Set(cells.map(({ platform }) => platform));
    return platforms.size === 1 && !runsItself(first.platform, machine);
}
/** Where a stage runs for this cell; null when the stage, or its platform, is not known. */
function stagePlatform(name, cell, { native, outline }) {
    const index = outline?.stages.find((one) => one.name === name)?.index;
    if (outline === null || index === undefined)
        return null;
    const key = `${index} ${cell.id}`;
    const known = outline.platforms.get(key);
    if (known !== undefined)
        return known;
    const [own = null] = native;
    const { platform, buildArgs } = cell;
    const use = (0,used_stages/* findUse */.TV)(outline.dockerfile, { target: index, buildArgs, platform, native: own });
    const written = use.stages.find(({ stage }) => stage.index === index)?.platform ?? platform;
    const parsed = (0,model_platform/* parsePlatform */.FL)(written);
    const found = parsed.ok ? parsed.value : null;
    outline.platforms.set(key, found);
    return found;
}
/** x86-64 processors run every amd64 level they report, and 32-bit programs, without an emulator. */
function runsItself(platform, { native }) {
    if (native.has(platform))
        return true;
    const x86 = [...native].some((one) => one.startsWith('linux/amd64'));
    return x86 && (platform === 'linux/386' || platform.startsWith('linux/amd64'));
}

;// CONCATENATED MODULE: ./build/src/build/read-excerpt.js
/**
 * The Dockerfile place that buildx prints after a failed bake (BuildKit, errdefs.Source.Print):
 * `Dockerfile:12`, a rule, numbered lines with `>>>` at the failing ones, a rule.
 */
function readExcerpt(tail) {
    const [, file, head, block] = /^(.+):(\d+)\n-{20}\n((?: *\d+ \|.*\n)+)-{20}$/m.exec(tail) ?? [];
    if (file === undefined || block === undefined)
        return null;
    const excerpt = block.trimEnd().split('\n');
    const marked = excerpt.find((line) => /^ *\d+ \| >>>/.test(line));
    return { file, line: Number(/\d+/.exec(marked ?? '')?.[0] ?? head), excerpt };
}
/** The line of a step's instruction; null where counting leads to another one (a base image's ONBUILD counts, too). */
function lineOf(step, outline) {
    const place = outline === null ? null : locateStep(step, { file: '', outline });
    const [, written] = />>> (\w+)/.exec(place?.excerpt[0] ?? '') ?? [];
    const [, named] = /^\[[^\]]*\] (?:LINK )?(\w+)/.exec(step.name) ?? [];
    return place !== null && written?.toUpperCase() === named?.toUpperCase() ? place.line : null;
}
/** The place by counting the stage's steps in the Dockerfile itself, for a failure that buildx did not print. */
function locateStep(step, dockerfile) {
    const stage = dockerfile.outline.stages.find(({ name }) => name === step.stage);
    const found = step.step === null ? undefined : stage?.steps[step.step - 1];
    if (found === undefined)
        return null;
    return { file: dockerfile.file, line: found.line, excerpt: [`${found.line} | >>> ${found.text}`] };
}

;// CONCATENATED MODULE: ./build/src/build/read-failure.js




/** (containerd lists a registry's errors; Azure's client, which GitHub's cache is read with, appends the answer.) */
const goesOn = / errors:$|: (?:GET|HEAD|PUT|POST) https?:\S+$/;
function readErrorLine(tail) {
    const lines = tail.split('\n');
    const at = lines.findLastIndex((one) => one.startsWith('ERROR: '));
    const [, target, solving, first] = /^ERROR: (?:failed to build: )?(?:target ([^\s:]+): )?(failed to solve: )?(.*)$/.exec(lines[at] ?? '') ??
        [];
    if (first === undefined)
        return null;
    // What a registry or a storage said follows, in lines of its own.
    const message = goesOn.test(first) ? [first, ...lines.slice(at + 1)].join('\n').trimEnd() : first;
    return { target: target ?? null, solving: solving !== undefined, message };
}
/**
 * Why this cell failed; null when nothing says that it did. A step that failed for one cell has failed for all that need
 * it; an error without a step (a Dockerfile that cannot be read) belongs to the target that buildx names.
 */
function readFailure(cell, bake) {
    const last = readErrorLine(bake.tail);
    const step = bake.steps.find(({ cells, error }) => cells.includes(cell.id) && error !== null && !isCancellation(error));
    if (step !== undefined)
        return ofStep(cell, step, bake);
    const alone = last?.target === null && last.solving && bake.machine.cells.size === 1;
    const named = last !== null && (last.target === cell.id || alone);
    if (!named || isCancellation(last.message))
        return null;
    return {
        step: bake.dockerfile,
        output: [],
        exitCode: null,
        message: last.message,
        dockerfile: printedPlace(bake),
        problem: recogniseCause({
            ...factsOf(cell, bake),
            message: last.message,
            output: '',
            exitCode: null,
            emulated: false,
        }),
    };
}
function ofStep(cell, step, bake) {
    const message = step.error ?? '';
    const output = bake.output.linesOf(step.digest);
    const [, code] = /exit code: (\d+)/.exec(message) ?? [];
    const exitCode = code === undefined ? null : Number(code);
    // Alone, neither error tells all; the HTTP status of a push stands only in what the exporter logged.
    const printed = isPrinted(step, bake) ? (readErrorLine(bake.tail)?.message ?? '') : '';
    const logged = step.kind === 'export' ? output.join('\n') : '';
    const words = [message, printed, logged].filter((text) => text !== '').join('\n');
    const emulated = isEmulated(step, bake.machine);
    const facts = { ...factsOf(cell, bake), message: words, output: output.join('\n'), exitCode, emulated };
    return {
        step: step.name,
        output,
        exitCode,
        message,
        dockerfile: placeOf(step, bake),
        problem: recogniseCause(facts),
    };
}
function placeOf(step, bake) {
    const printed = isPrinted(step, bake) ? printedPlace(bake) : null;
    const { outline } = bake.machine;
    return printed ?? (outline === null ? null : locateStep(step, { file: bake.dockerfile, outline }));
}
/** BuildKit knows a Dockerfile by its last name alone: where it is, we know if it is on this machine. */
function printedPlace({ tail, machine, dockerfile }) {
    const printed = readExcerpt(tail);
    return printed === null || machine.outline === null ? printed : { ...printed, file: dockerfile };
}
/** buildx prints error and excerpt of one target only, the first that failed. (The cache target fails with any cell.) */
function isPrinted(step, bake) {
    const { target = null, message } = readErrorLine(bake.tail) ?? {};
    if (target === null)
        return true;
    const { cells } = bake.joint.find(({ name }) => name === target) ?? {};
    const named = cells?.map(({ id }) => id) ?? [...bake.machine.cells.keys()].filter((cell) => cell === target);
    const isOf = (cell) => step.cells.includes(cell);
    return named.length === 0 || !named.every(isOf)
        ? message === step.error && (named.length === 0 || named.some(isOf))
        : true;
}
function factsOf(cell, bake) {
    const stages = bake.machine.outline?.stages.flatMap(({ name }) => name ?? []) ?? [];
    return { platform: cell.platform, stages };
}

;// CONCATENATED MODULE: ./build/src/build/lost-builds.js


/** How many cells a further bake holds, by how often BuildKit lost builds before. Then what it says is told as it is. */
const partSizes = [16, 4];
/** How often each may be lost; a layer, when it is not forgotten then. */
const mostLosses = {
    ...{ builds: partSizes.length, layer: 4, push: 4, progress: 1 },
};
/** Before a layer is built or pushed for the second, third … time: who lost it may still be busy with the bake before. */
const pausesMs = [0, 500, 1000, 2000];
/** What BuildKit lost of a bake, by the code of its cause. */
const losses = {
    ...{ BUILDER_LOST: 'builds', LAYER_LOST: 'layer', PUSH_INCOMPLETE: 'push', BUILD_STALLED: 'progress' },
};
/** How often builds were lost so far, and how many cells one bake may hold for it. */
class LostBuilds {
    #lost = { builds: 0, layer: 0, push: 0, progress: 0 };
    /** How often the builder then forgot a layer. */
    #forgot = 0;
    #uncached = new Set();
    #failed = false;
    get partSize() {
        const { builds } = this.#lost;
        return builds === 0 ? Infinity : (partSizes[builds - 1] ?? 1);
    }
    /**
     * Whether this bake ended because BuildKit lost what it had: its builds ("no such job", with 128 targets at once), itself
     * (killed for its memory), a layer (moby/buildkit#6808), or, once, all progress, right after a bake that failed, whose
     * steps it had not all let go of; or because the registry did. Then they are done again. Counts itself.
     */
    note(bake, found) {
        if (bake.exitCode === 0 || bake.cancelled)
            return false;
        const isAfterFailure = this.#failed;
        this.#failed = true;
        const loss = bake.stall === null ? whatIsLost(bake, found) : 'progress';
        if (loss === null || this.#countOf(loss) >= mostLosses[loss])
            return false;
        if (loss === 'progress' && !isAfterFailure)
            return false;
        this.#lost[loss] += 1;
        if (loss === 'layer')
            this.#noteLayer(bake, found);
        return true;
    }
    /** Cells that need a layer which the builder lost and does not forget, since others need it, too: every step is done anew. */
    get uncached() {
        return this.#uncached;
    }
    /** How long to wait before what was lost is done again. */
    get pauseMs() {
        return pausesMs[Math.max(this.#countOf('layer'), this.#countOf('push')) - 1] ?? 0;
    }
    /** What was lost, and done again. */
    warnings() {
        const { builds, layer, push, progress } = this.#lost;
        return [
            ...(builds === 0 ? [] : [this.#builtInParts()]),
            ...(layer === 0 ? [] : [builtAgain]),
            ...(push === 0 ? [] : [pushedAgain]),
            ...(progress === 0 ? [] : [wentOn]),
        ];
    }
    /** A layer that is forgotten is lost no more: the next bake may find the next one. */
    #countOf(loss) {
        return loss === 'layer' ? this.#lost.layer - this.#forgot : this.#lost[loss];
    }
    #noteLayer({ isForgotten }, found) {
        if (isForgotten === true)
            this.#forgot += 1;
        else
            for (const one of found)
                if (lossOf(one.failure?.problem?.code) === 'layer')
                    this.#uncached.add(one.cell);
    }
    #builtInParts() {
        return {
            code: 'BUILT_IN_PARTS',
            what: `BuildKit lost builds of a bake, which were done again, at most ${this.partSize} images at once`,
            why: 'that happens with more than a hundred images in one bake, and when BuildKit runs out of memory',
            fix: 'give the builder more memory, or build fewer variants in one run',
        };
    }
}
const builtAgain = {
    code: 'BUILT_AGAIN',
    what: 'BuildKit lost a layer during the build, and what needs it was built again',
    why: 'BuildKit sometimes gives up a layer that another build still needs (moby/buildkit#6808), and a prune during the build does so, too',
    fix: 'a newer BuildKit; and let nothing prune the builder while it builds',
};
const pushedAgain = {
    code: 'BUILT_AGAIN',
    what: 'the registry did not have layers that it had just taken, and the images were pushed again',
    why: 'some storages show late what was written, or show it empty while another image brings the same layer (distribution before 3.0)',
    fix: 'nothing to do; when it happens often, a newer registry',
};
const wentOn = {
    code: 'BUILT_AGAIN',
    what: 'BuildKit made no progress after an image had failed, and what was left was built again',
    why: 'it had not let go of steps of the build that failed',
    fix: 'a newer BuildKit, where this comes back',
};
/** Such a failure is none of a cell's own. */
function isLostBuild({ failure }) {
    return lossOf(failure?.problem?.code) !== null;
}
function lossOf(code) {
    return losses[code ?? ''] ?? null;
}
/** (Builds that are gone are told in the name of one of them, or of none.) */
function whatIsLost({ tail }, found) {
    const message = readErrorLine(tail)?.message ?? tail;
    const facts = { message, output: '', exitCode: null, emulated: false, stages: [] };
    const codes = [
        recogniseCause({ ...facts, platform: 'linux/amd64' })?.code,
        ...found.map(({ failure }) => failure?.problem?.code),
    ];
    const lost = codes.flatMap((code) => lossOf(code) ?? []);
    return lost.includes('builds') ? 'builds' : (lost[0] ?? null);
}

;// CONCATENATED MODULE: ./build/src/build/open-cells.js
/**
 * The cells that are not decided yet, dealt to bakes. BuildKit loses builds when it is given more than a hundred at once, so a
 * bake holds a bounded number. The build context counts as another one in each bake, and with it every step that reads it: a
 * cell that is built, baked along, tells which steps of a later part are those of an earlier one (`StepRecorder`).
 */
class OpenCells {
    #open;
    #baked = new Set();
    /** Of those, without what is as if it had not been tried. */
    #tried = new Set();
    #joint;
    /** Cells that were built as one, and are built alone from then on: one that fails takes the others down. */
    #joined = new Set();
    /** A cell that is built, for each platform and target: what has both in common is likely to share steps. */
    #built = new Map();
    /** Cells of one target, which share most, stay together. */
    constructor(cells, joint = []) {
        this.#joint = joint;
        const targets = cells.map(({ target }) => target);
        this.#open = cells.toSorted((one, other) => targets.indexOf(one.target) - targets.indexOf(other.target));
    }
    get all() {
        return this.#open;
    }
    /** What the next bake is to build, at most so many cells. */
    next(size) {
        const cells = this.#open.slice(0, this.#wholeVariants(size));
        const isNew = cells.every(({ id }) => !this.#tried.has(id));
        const isAgain = cells.every(({ id }) => this.#tried.has(id));
        const anchors = this.#anchorsOf(cells);
        const joint = this.#jointOf(cells);
        for (const { id } of cells)
            this.#tried.add(id);
        for (const { cells: own } of joint)
            for (const { id } of own)
                this.#joined.add(id);
        return { cells, joint, isNew, isAgain, anchors };
    }
    /** So many cells that none is parted from its variant for the sake of the size, where at least one variant fits. */
    #wholeVariants(size) {
        const variant = (at) => this.#open[at]?.variant;
        if (this.#joint.length === 0 || size >= this.#open.length)
            return size;
        let end = size;
        while (end > 0 && variant(end) === variant(end - 1))
            end -= 1;
        return end > 0 ? end : size;
    }
    #jointOf(cells) {
        const ids = new Set(cells.map(({ id }) => id));
        return this.#joint.filter(({ cells: own }) => own.every(({ id }) => ids.has(id) && !this.#joined.has(id)));
    }
    /** None where one of the part's own cells has been in a bake. */
    #anchorsOf(cells) {
        const isFirst = cells.every(({ id }) => !this.#baked.has(id));
        for (const { id } of cells)
            this.#baked.add(id);
        const kinds = new Set(isFirst ? cells.map(kindOf) : []);
        return [...kinds].flatMap((kind) => this.#built.get(kind) ?? []);
    }
    decide(builds) {
        const outcomes = new Map(builds.map(({ cell, outcome }) => [cell, outcome]));
        for (const cell of this.#open)
            if (outcomes.get(cell.id) === 'built' && !this.#built.has(kindOf(cell)))
                this.#built.set(kindOf(cell), cell);
        this.#open = this.#open.filter(({ id }) => !outcomes.has(id));
    }
    /** What is left is as if it had not been tried. */
    forget() {
        for (const { id } of this.#open)
            this.#tried.delete(id);
    }
    /** No cell is baked along any more, until the next one is built. */
    dropAnchors() {
        this.#built.clear();
    }
}
function kindOf({ platform, target }) {
    return `${platform} ${target ?? ''}`;
}

// EXTERNAL MODULE: ./build/src/model/digest.js
var model_digest = __webpack_require__(6799);
;// CONCATENATED MODULE: ./build/src/build/cache-fault.js

/**
 * Layers are read from the cache only when a step or a push needs them, and then BuildKit takes a fault of the cache for one of
 * the build (moby/buildkit#2836, docker/bake-action#312): an entry was evicted, a signed address ran out, the service is down.
 */
const brokenRead = /failed to copy: (?:GET |invalid status response|httpReadSeeker|read )|short read: expected \d+ bytes but got|\bblob (?:sha256:[0-9a-f]{64} )?not found|content digest sha256:[0-9a-f]{64}: not found|could not fetch content descriptor|\.blob\.core\.windows\.net/;
/** Why a bake ended badly for the cache's sake, which has these targets; null when it did not. */
function cacheFault(bake, found, { targets, parentStages }) {
    if (bake.exitCode === 0 || bake.cancelled)
        return null;
    if (bake.stall?.onCache === true)
        return {
            fault: stoodStill(bake.stall),
            holdsBuilder: !bake.stall.steps.every((name) => name.startsWith('exporting ')),
        };
    const why = bake.stall === null ? whyFailed(bake, found, targets) : null;
    if (why === null)
        return null;
    const isStep = parentStages !== undefined && !isBrokenText(why);
    return { fault: { error: why }, holdsBuilder: false, ...(isStep && { isStep }) };
}
function stoodStill({ idleMs }) {
    return { error: `made no progress for ${Math.floor(idleMs / 1000)} s`, stalled: true };
}
function whyFailed({ tail }, found, targets) {
    const failures = found.flatMap(({ failure }) => failure ?? []);
    const broken = failures.find(isBrokenRead);
    if (broken !== undefined)
        return broken.message;
    const last = readErrorLine(tail);
    const isOurs = failures.length === 0 && last?.target != null && targets.includes(last.target);
    return isOurs ? last.message : null;
}
/** (The error of a RUN quotes its command, which may say anything.) */
function isBrokenRead({ exitCode, message }) {
    return exitCode === null && isBrokenText(message);
}
function isBrokenText(message) {
    return !message.startsWith('process "') && brokenRead.test(message);
}

;// CONCATENATED MODULE: ./build/src/build/record-parent.js



/**
 * Whether the steps of the cache's parent are those of the cells: it imports for them, so a step that is another one there is built
 * twice and never found. Steps are compared by their digests. What BuildKit loads of the context are the paths that a build's
 * own stages name: where cells differ in them, digests do, too, and it finds by content that the steps are the same.
 */
class ParentRecorder {
    /** Of one bake, by digest, the last word. */
    #parent = new Map();
    #cells = new Map();
    /** Steps of cells in all bakes. */
    #ofCells = new Set();
    #unfit = new Set();
    #failed = null;
    /** What was said of it when it failed. */
    #error = null;
    record(event) {
        if (event.type !== 'vertex')
            return;
        const { vertex } = event;
        if (vertex.step === null || vertex.kind === 'from' || vertex.name.includes('/.no-such-fil[e] /'))
            return;
        if (vertex.cell !== null)
            this.#ofCells.add(vertex.digest);
        else if (vertex.error !== null && !isCancellation(vertex.error))
            this.#failed ??= vertex;
        const steps = vertex.cell === null ? this.#parent : this.#cells;
        if (isExecuted(vertex) || !isExecuted(steps.get(vertex.digest)))
            steps.set(vertex.digest, vertex);
    }
    /** Called when a bake is over, before another one begins. */
    note(bake, cache) {
        if (cache?.parentStages !== undefined)
            this.#judge(bake, cache);
        // The build context counts as another one in each bake, and cells that are baked again have no parent.
        this.#parent.clear();
        this.#cells.clear();
    }
    #judge({ exitCode, tail, cancelled, stall }, cache) {
        if (cancelled || stall !== null)
            return;
        if (exitCode === 0)
            for (const step of this.#compare())
                this.#unfit.add(step);
        const last = exitCode === 0 ? null : readErrorLine(tail);
        const isOurs = last?.target === cache.target && last.solving && !isCancellation(last.message);
        if (isOurs)
            this.#error = last.message;
    }
    /** Instructions that were not the same, or what was said of one. Hostile text. */
    result(cells) {
        const isBuilt = cells.every(({ outcome }) => outcome === 'built');
        const unfit = [...(isBuilt ? this.#refused() : []), ...this.#unfit];
        return unfit.length > 0 ? { unfit } : {};
    }
    /** What failed in it, and is in no cell: else a cell had more luck with it. */
    #refused() {
        if (this.#error === null)
            return [];
        if (this.#failed === null)
            return isBrokenText(this.#error) ? [] : [this.#error];
        return this.#ofCells.has(this.#failed.digest) ? [] : [instructionOf(this.#failed)];
    }
    /** Those that it executed and no cell has, and those that a cell executed and it has not. */
    #compare() {
        const known = new Set([...this.#cells.values()].map(instructionOf));
        const wasted = executed(this.#parent).filter((step) => !this.#cells.has(step.digest) && !known.has(instructionOf(step)));
        const missed = executed(this.#cells).filter(({ digest }) => !this.#parent.has(digest));
        return [...new Set([...wasted, ...missed].map(instructionOf))];
    }
}
function isExecuted(vertex) {
    return vertex !== undefined && vertex.completedMs !== null && !vertex.cached && vertex.error === null;
}
function executed(steps) {
    return [...steps.values()].filter(isExecuted);
}
/** Without what tells its stage. */
function instructionOf({ name }) {
    return name.replace(/^\[[^\]]*\] /, '');
}

;// CONCATENATED MODULE: ./build/src/build/record-cache.js



/**
 * Keeps what the cache target's import and export came to. It alone has cache options, so every vertex of this kind is its own.
 * (BuildKit, cache/remotecache and solver/llbsolver: `importing cache manifest from …`, `exporting cache to …`,
 * `exporting to GitHub Actions Cache`, with `writing layer sha256:…` for each layer.)
 */
class CacheRecorder {
    #importFault = null;
    #isImported = false;
    #exportFault = null;
    #exports = new Map();
    #layers = new Set();
    #parent = new ParentRecorder();
    record(event) {
        this.#parent.record(event);
        if (event.type === 'vertex' && event.vertex.kind === 'cache')
            this.#recordVertex(event.vertex);
        if (event.type !== 'status' || !event.completed || !this.#exports.has(event.vertex))
            return;
        const layer = /^writing layer (sha256:[0-9a-f]{64})$/.exec(event.id)?.[1];
        if ((0,model_digest/* isDigest */.B)(layer))
            this.#layers.add(layer);
    }
    #recordVertex(vertex) {
        const { error } = vertex;
        const fault = error !== null && !isCancellation(error) ? { error } : null;
        if (vertex.name.startsWith('importing ')) {
            this.#importFault ??= fault;
            this.#isImported ||= vertex.completedMs !== null && vertex.error === null;
        }
        else if (vertex.startedMs !== null) {
            this.#exports.set(vertex.digest, vertex);
            this.#exportFault ??= fault;
        }
    }
    /** What BuildKit itself does not say of import or export: that it stood still, that the bake could not even begin. */
    blame(fault, part = this.#partOf(fault)) {
        if (part === 'export')
            this.#exportFault ??= fault;
        else
            this.#importFault ??= fault;
    }
    #partOf({ error }) {
        return this.#exports.size > 0 || /\bexporter\b/.test(error) ? 'export' : 'import';
    }
    /** Called when a bake with this cache, or with none, is over. */
    note(bake, cache) {
        this.#parent.note(bake, cache);
    }
    /** What a bake that BuildKit lost had begun to export is exported by another one. */
    forgetExport() {
        this.#exportFault = null;
        this.#exports.clear();
        this.#layers.clear();
    }
    /** Nothing was exported, and nothing is known to be wrong. */
    isUnused() {
        return this.#importFault === null && this.result().exported === null;
    }
    result(cells = []) {
        const exports = [...this.#exports.values()];
        // After a cancellation nothing is kept: the manifest comes last.
        const stopped = exports.some(({ completedMs, error }) => completedMs === null || error !== null);
        const fault = this.#exportFault ?? (stopped ? { error: 'it was stopped before it was whole' } : null);
        const none = exports.length === 0 && fault === null;
        // Layers go one after the other, and the one that failed is said to be done, too.
        const writtenLayers = [...this.#layers].slice(0, fault === null ? undefined : -1);
        const imported = this.#importFault ?? (this.#isImported ? { error: null } : null);
        return {
            ...this.#parent.result(cells),
            imported,
            exported: none ? null : { ...(fault ?? { error: null }), writtenLayers, wallMs: spanMs(exports) },
        };
    }
}
/** From the first start to the last end, whole milliseconds. */
function spanMs(exports) {
    const starts = exports.flatMap(({ startedMs }) => startedMs ?? []);
    const ends = exports.flatMap(({ completedMs }) => completedMs ?? []);
    return ends.length === 0 ? 0 : Math.round(Math.max(0, Math.max(...ends) - Math.min(...starts)));
}

;// CONCATENATED MODULE: ./build/src/build/record-output.js
const keptLines = 20;
const keptCharacters = 16 * 1024;
/** Keeps the last 20 lines that each step printed. Hostile text. */
class OutputRecorder {
    #tails = new Map();
    record(event) {
        if (event.type !== 'log')
            return;
        const tail = this.#tails.get(event.vertex) ?? { lines: [], open: '' };
        this.#tails.set(event.vertex, tail);
        // Of a flood only its end can be among the last lines.
        const parts = event.text.split('\n');
        const [first = '', ...rest] = parts;
        tail.open = (tail.open + first).slice(0, keptCharacters);
        for (const part of rest) {
            tail.lines.push(tail.open);
            tail.open = part.slice(0, keptCharacters);
        }
        if (tail.lines.length > keptLines)
            tail.lines = tail.lines.slice(-keptLines);
    }
    linesOf(digest) {
        const tail = this.#tails.get(digest);
        if (tail === undefined)
            return [];
        const lines = tail.open === '' ? tail.lines : [...tail.lines, tail.open];
        return lines.slice(-keptLines).map((line) => line.replace(/\r$/, ''));
    }
}

;// CONCATENATED MODULE: ./build/src/build/record-steps.js

/** After the run was cancelled no step fails: it was ended. (BuildKit kills a RUN, whose error is then `exit code: 137`.) */
function asStopped(event) {
    if (event.type !== 'vertex' || event.vertex.error === null)
        return event;
    return { ...event, vertex: { ...event.vertex, error: 'context canceled' } };
}
/** Folds vertex events into steps, over one bake or several: each digest once, with all its cells. */
class StepRecorder {
    /** By digest, by cell (`''` for none). The last event of each counts. */
    #seen = new Map();
    #pulled = new Set();
    /** The digest that stands for an instruction, by cell and name. */
    #instructions = new Map();
    /** Steps that were built ahead of cells, by digest. */
    #ahead = new Map();
    /** Digests of one and the same step: each leads towards the one that stands for all. */
    #twins = new Map();
    record(event) {
        if (event.type === 'vertex')
            this.#recordVertex(event.vertex);
        // A base image that is already there is only resolved; layers that come are named.
        if (event.type === 'status' && /^(?:sha256:|extracting )/.test(event.id))
            this.#pulled.add(event.vertex);
    }
    /**
     * A cell has each instruction once. BuildKit tells of it under several digests when it finds out late that the steps of
     * two cells are one, and in a further bake, where the build context counts as another one: they are one step, for all cells
     * that have one of them, and the view that tells most stays.
     */
    #recordVertex(vertex) {
        const key = vertex.cell ?? '';
        const { digest } = vertex;
        if (vertex.ahead !== undefined)
            this.#ahead.set(digest, vertex);
        const held = this.#heldAs(vertex);
        const known = this.#seen.get(held)?.get(key);
        this.#join(digest, held);
        if (isDone(known, vertex))
            return;
        if (held !== digest) {
            if (known !== undefined && rank(known) > rank(vertex))
                return;
            this.#seen.get(held)?.delete(key);
        }
        this.#instructions.set(record_steps_instructionOf(vertex), digest);
        const views = this.#seen.get(digest) ?? new Map();
        this.#seen.set(digest, views.set(key, vertex));
    }
    /** The digest under which its cell has this instruction. (A target that is no cell has those of several platforms under one name.) */
    #heldAs(vertex) {
        const isNamed = vertex.step !== null && vertex.cell !== null;
        return (isNamed ? this.#instructions.get(record_steps_instructionOf(vertex)) : undefined) ?? vertex.digest;
    }
    /**
     * What was built ahead of a cell under another digest, BuildKit finds by its content when the cell comes to it, and may say
     * nothing more of the cell's own than that there is such a step. What is of one name on a platform once is all its cells'.
     */
    #joinAhead() {
        const named = new Map();
        for (const [digest, { ahead }] of this.#ahead) {
            if (ahead === undefined)
                continue;
            for (const cell of ahead.cells)
                this.#joinHeld(`${cell} ${ahead.name}`, digest);
            for (const cell of ahead.onPlatform) {
                const instruction = `${cell} ${ahead.name}`;
                named.set(instruction, [...(named.get(instruction) ?? []), digest]);
            }
        }
        for (const [instruction, [only, ...others]] of named)
            if (only !== undefined && others.length === 0)
                this.#joinHeld(instruction, only);
    }
    #joinHeld(instruction, digest) {
        const held = this.#instructions.get(instruction);
        if (held !== undefined)
            this.#join(digest, held);
    }
    #join(one, other) {
        const [from, to] = [this.#rootOf(one), this.#rootOf(other)];
        if (from !== to)
            this.#twins.set(from, to);
    }
    #rootOf(digest) {
        let root = digest;
        for (let next = this.#twins.get(root); next !== undefined; next = this.#twins.get(root))
            root = next;
        return root;
    }
    /** What failed for these cells, and for no cell, is as if it had not been tried: it is built again. */
    forgetFailures(cells) {
        for (const views of this.#seen.values())
            for (const cell of [...cells, ''])
                if ((views.get(cell)?.error ?? null) !== null)
                    views.delete(cell);
    }
    steps() {
        this.#joinAhead();
        const groups = new Map();
        for (const [digest, views] of this.#seen) {
            const root = this.#rootOf(digest);
            groups.set(root, [...(groups.get(root) ?? []), ...views.values()]);
        }
        const told = new Map([...groups].flatMap(([root, views]) => (views.length > 0 ? [[root, best(views)]] : [])));
        const standIn = (digest) => told.get(this.#rootOf(digest))?.digest ?? digest;
        return [...told].map(([root, view]) => this.#merge(view, groups.get(root) ?? [], standIn));
    }
    #merge(told, all, standIn) {
        const failed = all.find(({ error }) => error !== null && !isCancellation(error));
        // (A target that links cells, or that they link, has names of its own for it.)
        const { name, stage, step } = all.find(({ cell }) => cell !== null) ?? told;
        const { digest, kind } = told;
        const cached = kind === 'from' ? !this.#pulled.has(digest) : told.cached;
        return {
            digest,
            inputs: told.inputs.map(standIn),
            cells: [...new Set(all.flatMap(({ cell }) => cell ?? []))],
            name,
            stage,
            step,
            kind,
            startedMs: told.startedMs,
            completedMs: told.completedMs,
            cached: cached && failed === undefined && told.startedMs !== null,
            error: (failed ?? told).error,
        };
    }
}
function record_steps_instructionOf({ cell, name }) {
    return `${cell ?? ''} ${name}`;
}
function best(views) {
    return views.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}
/** In a later bake of the same run what was executed in an earlier one is cached, or only listed. */
function isDone(known, { step, kind, cached, startedMs }) {
    const wasRun = known !== undefined && known.completedMs !== null && !known.cached && known.error === null;
    // (A base image is first resolved and then found: there the last event is the truth.)
    const isWork = step !== null && kind !== 'from';
    return wasRun && isWork && (cached || startedMs === null);
}
/** The view that tells most of what happened: executed over cached, whole over begun or stopped, those over listed. */
function rank({ startedMs, completedMs, cached, error }) {
    if (startedMs === null)
        return 0;
    if (completedMs === null || (error !== null && isCancellation(error)))
        return 1;
    return cached ? 2 : 3;
}

;// CONCATENATED MODULE: ./build/src/build/record-warnings.js
/** Collects Dockerfile checks and other warnings, each once: every cell of a bake repeats them. */
class WarningRecorder {
    #seen = new Map();
    record(event) {
        if (event.type !== 'warning')
            return;
        const { text, url, place } = event;
        const key = JSON.stringify([text, url, place]);
        if (!this.#seen.has(key))
            this.#seen.set(key, { text, url, place });
    }
    all() {
        return [...this.#seen.values()];
    }
}

;// CONCATENATED MODULE: ./build/src/build/build-run.js








function startRun(plan, builder, options) {
    const recorders = {
        steps: new StepRecorder(),
        output: new OutputRecorder(),
        warnings: new WarningRecorder(),
        cache: new CacheRecorder(),
    };
    const record = (told) => {
        const event = options.signal?.aborted === true ? asStopped(told) : told;
        for (const recorder of Object.values(recorders))
            recorder.record(event);
        options.onEvent?.(event);
    };
    const machine = describeSurroundings(plan, builder, options);
    return {
        ...{ recorders, record, builder, options, machine },
        open: new OpenCells(plan.cells, options.joint),
        lost: new LostBuilds(),
    };
}
function describeSurroundings(plan, builder, { dockerfile }) {
    return {
        native: (0,model_builder/* nativePlatforms */.y)(builder),
        cells: new Map(plan.cells.map((cell) => [cell.id, cell])),
        outline: dockerfile === null ? null : outlineDockerfile(dockerfile),
    };
}
/** What every bake is given besides its targets. */
function bakeSettings({ builder, options }) {
    const { env, cwd, signal, allow, idleLimitMs } = options;
    return {
        builder: builder.name,
        env,
        cwd,
        signal,
        ...(allow !== undefined && { allow }),
        ...(idleLimitMs !== undefined && { idleLimitMs }),
    };
}

;// CONCATENATED MODULE: ./build/src/build/cache-request.js
/** What a bake must know of its cache. */
function cacheRequest(cache, machine) {
    if (cache === null)
        return {};
    const { timeoutMs, patience } = cache;
    return { parent: parentTarget(cache, machine), cacheLimitMs: timeoutMs, cachePatience: patience };
}
/** How the steps of the cache's parent are called in its cells; undefined: it is none. */
function parentTarget({ target, parentStages }, { outline, cells }) {
    if (parentStages === undefined)
        return undefined;
    const stages = [...parentStages].map(([name, { index, builds }]) => {
        const own = outline?.stages[index]?.name ?? null;
        const known = builds.filter((build) => cells.has(build));
        return [name, { own, cells: known }];
    });
    return { name: target, stages: new Map(stages) };
}

// EXTERNAL MODULE: ./build/src/model/failure.js
var model_failure = __webpack_require__(82917);
;// CONCATENATED MODULE: ./build/src/build/judge-bake.js



/** The cells whose fate this bake decided. */
function judgeBake(open, bake, failed) {
    return open.flatMap((cell) => {
        const baked = bake.baked.get(cell.id);
        if (bake.exitCode === 0 || baked !== undefined)
            return [{ cell: cell.id, outcome: 'built', digest: baked?.digest ?? null, failure: null }];
        const failure = bake.stall === null ? readFailure(cell, failed) : stalled(bake.stall);
        return failure === null || bake.stall?.onCache === true
            ? []
            : [{ cell: cell.id, outcome: 'failed', digest: null, failure }];
    });
}
function stalled({ idleMs, steps }) {
    const step = steps[0] ?? 'the connection to the builder';
    const seconds = Math.round(idleMs / 1000);
    return {
        step,
        output: [],
        exitCode: null,
        message: `nothing moved for ${seconds} s`,
        dockerfile: null,
        problem: {
            code: 'BUILD_STALLED',
            what: `the build made no progress for ${seconds} s and was stopped`,
            why: `under way: ${steps.slice(0, 3).join(', ') || 'nothing that BuildKit named'}`,
            fix: 'check that registry and cache service answer, and run again: what is built stays cached; a builder that still waits for its cache must be restarted',
        },
    };
}
/** Causes that are not the Dockerfile's fault but this machine's. */
const environmentCodes = new Set([
    'BUILDER_MISSING',
    'BUILDER_LOST',
    'DRIVER_CANNOT_PUSH_BY_DIGEST',
    'NO_SPACE',
]);
/** The error of a bake that failed although no cell of it did. */
function unattributed(bake, { machine, tail }) {
    const message = readErrorLine(tail)?.message ?? (tail.trim() || `buildx ended with code ${bake.exitCode ?? 'none'}`);
    const [first] = machine.cells.values();
    const stages = machine.outline?.stages.flatMap(({ name }) => name ?? []) ?? [];
    const facts = { message, output: '', exitCode: null, emulated: false, stages };
    const known = first === undefined ? null : recogniseCause({ ...facts, platform: first.platform });
    const problem = known ?? {
        code: 'BAKE_FAILED',
        what: 'docker buildx bake failed',
        why: message.slice(0, 500),
    };
    return new model_failure/* Failure */.H(environmentCodes.has(problem.code) ? 'environment' : 'build', problem);
}

;// CONCATENATED MODULE: ./build/src/build/bake-part.js






/** Bakes a part, with the cache where there is one. Throws a `Failure` when it failed, and nothing says for which cell. */
async function bakePart(part, cache, run) {
    const bake = await run.options.bake(bakeRequest(part, cache, run));
    run.recorders.cache.note(bake, cache);
    const failed = whatIsLeft(part, bake, run);
    const judged = judgeBake(part.cells, bake, failed);
    const fault = cache === null ? null : cacheFault(bake, judged, cache);
    const isLost = fault === null && run.lost.note(bake, judged);
    const found = judged.filter((one) => {
        if (isLost)
            return !isLostBuild(one);
        return fault === null || one.failure === null || !isBrokenRead(one.failure);
    });
    const isUnknown = fault === null && !isLost && isUnexplained(part, bake, found);
    const isOpen = isUnknown && (part.joint.length > 0 || (part.isNew && part.anchors.length > 0));
    if (isUnknown && part.isNew && !isOpen)
        throw unattributed(bake, failed);
    return { part, bake, found: await keptOf(found, bake, run), fault, isLost, isOpen };
}
function whatIsLeft({ cells, joint }, bake, { options, recorders, machine }) {
    return {
        ...recorders,
        steps: recorders.steps.steps(),
        // The last word of a bake that was cancelled is about that.
        tail: bake.cancelled || options.signal?.aborted === true ? '' : bake.tail,
        machine: { ...machine, cells: new Map(cells.map((cell) => [cell.id, cell])) },
        joint,
        dockerfile: options.dockerfile === null ? 'Dockerfile' : (0,external_node_path_.relative)(options.cwd, options.dockerfile.path),
    };
}
function bakeRequest(part, cache, run) {
    const { options, record } = run;
    const own = new Set(part.cells.map(({ id }) => id));
    const cells = [...part.cells, ...part.anchors].map(({ id }) => id);
    const joined = new Set(part.joint.flatMap((one) => one.cells.map(({ id }) => id)));
    const targets = [...part.joint.map(({ name }) => name), ...cells.filter((id) => !joined.has(id))];
    return {
        ...bakeSettings(run),
        ...cacheRequest(cache, run.machine),
        definition: withoutCache(keepingNothing(cache?.definition ?? options.definition, part.anchors), part, run),
        // Cells carry no cache options: without the cache target there is no cache.
        targets: cache === null ? targets : [...targets, ...cache.targets],
        cells,
        joint: part.joint,
        onEvent: part.anchors.length === 0 ? record : recordBeside(part, run),
        onBuilt: (cell, digest) => {
            if (own.has(cell))
                options.onBuilt?.(cell, digest);
        },
    };
}
/** Nobody but the steps, and what compares them with the cache's parent, hears of a cell that is only baked along. */
function recordBeside({ anchors }, { record, recorders }) {
    const beside = new Set(anchors.map(({ id }) => id));
    return (event) => {
        const isBeside = event.type === 'vertex' && event.vertex.cell !== null && beside.has(event.vertex.cell);
        for (const recorder of isBeside ? [recorders.steps, recorders.cache] : [])
            recorder.record(event);
        if (!isBeside)
            record(event);
    };
}
/** Without the output and attestations of these cells. */
function keepingNothing(definition, cells) {
    const changed = cells.map(({ id }) => {
        return [id, { ...definition.target[id], attest: [], output: ['type=cacheonly'] }];
    });
    return { ...definition, target: { ...definition.target, ...Object.fromEntries(changed) } };
}
/** Cells whose layers are lost again and again are built as if nothing were there. */
function withoutCache(definition, { joint }, { lost }) {
    if (lost.uncached.size === 0)
        return definition;
    const joined = joint.filter(({ cells }) => cells.some(({ id }) => lost.uncached.has(id)));
    const changed = [...lost.uncached, ...joined.map(({ name }) => name)].map((name) => {
        return [name, { ...definition.target[name], 'no-cache': true }];
    });
    return { ...definition, target: { ...definition.target, ...Object.fromEntries(changed) } };
}
/** A stream that ends early may tell of an export that then was not kept: such a cell is as if it had not been tried. */
async function keptOf(found, { exitCode }, { options }) {
    const { isKept } = options;
    if (exitCode === 0 || isKept === undefined)
        return found;
    const kept = await Promise.all(found.map(async ({ cell, outcome, digest }) => outcome === 'built' && digest !== null ? isKept(cell, digest) : true));
    return found.filter((_, at) => kept[at]);
}
/** The bake failed and no cell did. (In a further bake it only ends the search: what is known by then is told.) */
function isUnexplained({ cells }, bake, found) {
    const explained = bake.exitCode === 0 || bake.cancelled || found.length === cells.length;
    return !explained && found.every(({ outcome }) => outcome === 'built');
}

;// CONCATENATED MODULE: ./build/src/build/cache-use.js
/**
 * Which bakes have the cache. One of all cells imports and exports; a part imports for its own cells, and what all parts came to is
 * exported when they are done. What is baked again is in the builder, and imports nothing.
 */
class CacheUse {
    #cache;
    #cells;
    #isExported = false;
    /** Their parent had a step that failed: whose it is they say alone. */
    #unfit = new Set();
    /** Of so many cells. */
    constructor(cache, cells) {
        this.#cache = cache;
        this.#cells = cells;
    }
    /** Null: there is none, or it was in the way. */
    get cache() {
        return this.#cache;
    }
    /** A bake of all cells had the export in it. */
    get isExported() {
        return this.#isExported;
    }
    of({ cells, anchors, isAgain }) {
        const cache = this.#cache;
        if (cache === null || isAgain || cells.some(({ id }) => this.#unfit.has(id)))
            return null;
        if (cells.length === this.#cells)
            return cache;
        const part = cache.importing([...cells, ...anchors].map(({ id }) => id));
        return part && { ...cache, ...part, exports: false };
    }
    /** What came of a bake that had this cache, or none. */
    note({ part, fault, isLost }, used) {
        if (fault?.isStep === true)
            for (const { id } of part.cells)
                this.#unfit.add(id);
        else if (fault !== null)
            this.#cache = null;
        this.#isExported ||= used?.exports === true && !isLost;
    }
}

;// CONCATENATED MODULE: ./build/src/build/export-finished.js


/**
 * For so many cells the limit is meant. BuildKit packs all layers of an export before it says a word of the first (measured: 39 s
 * for 128 cells on two busy processors).
 */
const packedInTime = 32;
/**
 * What was built in several bakes is exported by one more. A failed run leaves the cache as it was; when there was none, what
 * finished is exported, so that the next run does not begin from nothing. Whatever goes wrong is noted, no more.
 */
async function exportFinished(cells, site) {
    const { use, recorder, settings } = site;
    const { cache } = use;
    const finished = cells.flatMap(({ cell, outcome }) => (outcome === 'built' ? [cell] : []));
    const isOwed = !use.isExported && finished.length === cells.length;
    if (cache === null || finished.length === 0 || !isWanted(cache, site))
        return;
    if (!cache.isFirst && !isOwed)
        return;
    const definition = cache.exporting(finished);
    if (definition === null)
        return;
    try {
        const bake = await site.bake({
            ...settings,
            definition,
            targets: [cache.target],
            // Its cells are built: nobody needs to hear of them again.
            cells: [],
            cacheLimitMs: cache.timeoutMs * Math.ceil(finished.length / packedInTime),
            cachePatience: cache.patience,
            onEvent: (event) => {
                recorder.record(event);
                // That it takes its time is seen; its steps are nobody's.
                if (event.type === 'vertex' && event.vertex.kind === 'cache')
                    site.onEvent?.(event);
            },
        });
        if (bake.exitCode !== 0)
            recorder.blame(export_finished_whyFailed(bake), 'export');
    }
    catch (error) {
        recorder.blame({ error: error instanceof Error ? error.message : String(error) }, 'export');
    }
}
function isWanted({ exports }, { recorder, settings }) {
    return exports && recorder.isUnused() && settings.signal?.aborted !== true;
}
function export_finished_whyFailed({ stall, tail }) {
    return stall === null ? { error: readErrorLine(tail)?.message ?? 'it failed' } : stoodStill(stall);
}

;// CONCATENATED MODULE: ./build/src/build/fold-timeline.js


/**
 * Steps on the clock of this run. BuildKit reports a step that another client began on the same builder with its real
 * start: what lies before this run did not cost it anything and is cut off. The instructions that no cell has (they are the
 * cache target's) are left out.
 */
function foldTimeline(steps, span, machine) {
    const order = new Map([...machine.cells.keys()].map((cell, index) => [cell, index]));
    const wallMs = Math.max(0, span.endedAtMs - span.startedAtMs);
    const onClock = (atMs) => Math.min(wallMs, Math.max(0, atMs - span.startedAtMs));
    const place = (cell) => order.get(cell) ?? order.size;
    const fold = (step) => ({
        digest: step.digest,
        inputs: step.inputs,
        cells: [...step.cells].sort((a, b) => place(a) - place(b)),
        name: step.name,
        stage: step.stage,
        line: lineOf(step, machine.outline),
        kind: step.kind,
        startMs: step.startedMs === null ? null : onClock(step.startedMs),
        endMs: step.completedMs === null ? null : onClock(step.completedMs),
        cached: step.cached,
        emulated: isEmulated(step, machine),
        error: step.error,
    });
    return { startedAtMs: span.startedAtMs, wallMs, steps: steps.filter(isKept).map(fold) };
}
function isKept({ cells, step }) {
    return cells.length > 0 || step === null;
}

;// CONCATENATED MODULE: ./build/src/build/build-cells.js






/**
 * Builds all cells of the plan, with one bake where they are not too many. A failing target cancels the others: they are baked
 * again without it (what was done is cached), until each cell is built or has failed by itself. A cache that is in the way never
 * fails a cell: what it left unbuilt is baked again without it. What BuildKit lost is baked again.
 * Throws a `Failure` (build or environment) when a bake failed and no cell did: buildx, the builder, the definition.
 */
async function buildCells(plan, builder, options) {
    const run = startRun(plan, builder, options);
    const { recorders, machine, lost } = run;
    const startedAtMs = options.now();
    const { outcomes, references, use } = await bakeAll(run);
    const cells = plan.cells.map(({ id }) => outcomes.get(id) ?? cancelled(id));
    await exportFinished(cells, { ...options, use, recorder: recorders.cache, settings: bakeSettings(run) });
    for (const warning of lost.warnings())
        options.warn?.(warning);
    const span = { startedAtMs, endedAtMs: options.now() };
    return {
        cells,
        timeline: foldTimeline(recorders.steps.steps(), span, machine),
        warnings: recorders.warnings.all(),
        references,
        cache: options.cache === null ? null : recorders.cache.result(cells),
    };
}
async function bakeAll(run) {
    const { open, lost, options, recorders, machine } = run;
    const { maxParallel = Infinity } = options;
    const outcomes = new Map();
    const references = {};
    const use = new CacheUse(options.cache, machine.cells.size);
    while (open.all.length > 0) {
        const part = open.next(Math.min(maxParallel, lost.partSize));
        const cache = use.of(part);
        const baked = await bakePart(part, cache, run);
        use.note(baked, cache);
        for (const one of baked.found)
            outcomes.set(one.cell, one);
        noteReferences(baked, references);
        if (isOver(baked, options))
            break;
        open.decide(baked.found);
        await makeWay(baked, run);
        if (baked.isLost)
            recorders.cache.forgetExport();
    }
    return { outcomes, references, use };
}
/** What is left is baked again, as if it had not been tried. */
async function makeWay(baked, run) {
    const { recorders, open, lost, options } = run;
    if (baked.isOpen)
        open.dropAnchors();
    else if (baked.fault !== null)
        await leaveCache(baked.fault, run);
    else if (baked.isLost)
        await (options.sleep ?? sleep)(lost.pauseMs, options.signal);
    else
        return;
    recorders.steps.forgetFailures(open.all.map(({ id }) => id));
    open.forget();
}
/** Notes why: the next bake is one without it. */
async function leaveCache({ fault, holdsBuilder, isStep }, run) {
    if (isStep !== true)
        run.recorders.cache.blame(fault);
    if (holdsBuilder && run.open.all.length > 0)
        await run.options.cache?.restartBuilder?.();
}
function isOver({ bake, found, ...more }, { signal, failFast }) {
    if (failFast === true && found.some(({ outcome }) => outcome === 'failed'))
        return true;
    if (more.fault !== null || more.isLost || more.isOpen)
        return false;
    if (bake.cancelled || bake.stall !== null || signal?.aborted === true)
        return true;
    return bake.exitCode !== 0 && found.every(({ outcome }) => outcome === 'built');
}
function cancelled(cell) {
    return { cell, outcome: 'cancelled', digest: null, failure: null };
}
function noteReferences({ part, bake }, references) {
    for (const { id } of part.cells) {
        const reference = bake.baked.get(id)?.reference ?? null;
        if (reference !== null)
            references[id] = reference;
    }
}
async function sleep(ms, signal) {
    if (ms > 0)
        await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined);
}

// EXTERNAL MODULE: ./build/src/builder/buildx/buildx.js
var buildx = __webpack_require__(29340);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/files/owner.js




const dayMs = 86_400_000;
/**
 * Whose something is, as a part of its name: `<machine>-<process>`. A machine is one since its boot, and one namespace of process
 * ids: containers share a host's name, and elsewhere an id says nothing.
 */
function ownerMark() {
    return `${machineName()}-${process.pid}`;
}
/** How such a mark looks, for patterns. */
const ownerPattern = '[0-9a-f]{12}-\\d+';
/** Is nobody at work there any more: its owner is gone, or it has no owner on this machine and is a day old? `now` as the disk's clock has it. */
async function isAbandoned(path, mark, now) {
    const alive = mark === undefined ? null : isOwnerAlive(mark);
    if (alive !== null)
        return !alive;
    const facts = await (0,external_node_fs_promises_.stat)(path).catch(() => null);
    return facts !== null && now - facts.mtimeMs > dayMs;
}
/** Whether the process with this mark lives; null when it is not of this machine. */
function isOwnerAlive(mark) {
    const [machine, owner] = mark.split('-');
    return machine === machineName() ? isAlive(Number(owner)) : null;
}
function machineName() {
    const boot = orEmpty(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'));
    const namespace = orEmpty(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'));
    return (0,external_node_crypto_.createHash)('sha256').update([(0,external_node_os_.hostname)(), boot, namespace].join('\n')).digest('hex').slice(0, 12);
}
function orEmpty(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // Somebody else's process is one, too.
        return error.code === 'EPERM';
    }
}

;// CONCATENATED MODULE: ./build/src/files/temporary-folder.js





/**
 * A new folder among the machine's temporary files, called `prefix`, whose it is, and some letters; those of processes that
 * were killed are removed. Throws a `Failure` (environment: NO_TEMPORARY, DISK_FULL) that says what is wrong with their place.
 */
async function makeTemporaryFolder(prefix, parent = (0,external_node_os_.tmpdir)()) {
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(parent, `${prefix}${ownerMark()}-`)).catch((error) => {
        throw noTemporary(parent, error);
    });
    await removeAbandoned(prefix, folder).catch(() => undefined);
    return folder;
}
const pattern = new RegExp(`^(${ownerPattern})-[^-]+$`);
async function removeAbandoned(prefix, folder) {
    const parent = (0,external_node_path_.dirname)(folder);
    const { mtimeMs: now } = await (0,external_node_fs_promises_.stat)(folder);
    const names = (await (0,external_node_fs_promises_.readdir)(parent)).filter((name) => name.startsWith(prefix));
    // Another user's cannot be removed.
    await Promise.allSettled(names.map(async (name) => {
        const [, mark] = pattern.exec(name.slice(prefix.length)) ?? [];
        const left = (0,external_node_path_.join)(parent, name);
        if (mark !== undefined && (await isAbandoned(left, mark, now)))
            await (0,external_node_fs_promises_.rm)(left, { recursive: true, force: true });
    }));
}
function noTemporary(parent, error) {
    const { code, message = String(error) } = error;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    const why = code === 'ENOENT' ? 'there is no such folder' : isFull ? 'its disk is full' : message;
    return new model_failure/* Failure */.H('environment', {
        code: isFull ? 'DISK_FULL' : 'NO_TEMPORARY',
        what: `nothing can be written to ${parent}, where temporary files go`,
        why,
        fix: isFull
            ? 'free space there, or set TMPDIR to a folder on another disk'
            : 'make that folder, or set TMPDIR to one that this user can write to',
    }, error);
}

// EXTERNAL MODULE: ./build/src/registry/host.js
var registry_host = __webpack_require__(22099);
;// CONCATENATED MODULE: ./build/src/builder/own/buildkitd-config.js
/**
 * The configuration of a BuildKit of our own: the user's (or buildx's default file), with a table for each insecure
 * registry that has none. `http` and `insecure` together mean: try TLS without checking the certificate, fall back to
 * plain http (BuildKit util/resolver).
 */
function renderBuildkitdConfig(given, insecureRegistries) {
    const text = given ?? '';
    const hosts = [...new Set(insecureRegistries)];
    const added = hosts
        .filter((host) => findTable(text, host) === null)
        .map((host) => `[registry.${JSON.stringify(host)}]\n  http = true\n  insecure = true\n`);
    const warnings = hosts.flatMap((host) => checkTable(host, findTable(text, host)));
    if (added.length === 0)
        return { text: given, warnings };
    const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    return { text: start + added.join(''), warnings };
}
/** The lines of `[registry."host"]` up to the next table; null when it is not there. */
function findTable(text, host) {
    const lines = text.split('\n');
    const quoted = [`"${host}"`, `'${host}'`, host];
    const start = lines.findIndex((line) => {
        const name = /^\s*\[\s*registry\s*\.\s*([^\]]+?)\s*\](?!\])/.exec(line)?.[1];
        return name !== undefined && quoted.includes(name);
    });
    if (start < 0)
        return null;
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => line.trimStart().startsWith('['));
    return rest.slice(0, end < 0 ? undefined : end).join('\n');
}
function checkTable(host, table) {
    if (table === null || /^\s*(?:http|insecure)\s*=\s*true\b/m.test(table))
        return [];
    return [
        {
            code: 'INSECURE_REGISTRY_TABLE',
            what: `the BuildKit configuration has a table for ${host} that does not make it insecure`,
            why: '`insecure-registries` names it, but a table of yours is not changed',
            fix: `add \`http = true\` or \`insecure = true\` to [registry."${host}"]`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/builder/pins.js
/** The BuildKit that a builder of our own runs. Tag and digest: neither moves. */
const buildkitImage = 'moby/buildkit:v0.32.2@sha256:28a898719c18a33f4e8000685287fa36fd0dd9560c6440227d3a732d79bb41d8';
/** The image that registers emulators. It runs privileged, so its digest is pinned. */
const binfmtImage = 'tonistiigi/binfmt:qemu-v10.2.3-68@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0';

;// CONCATENATED MODULE: ./build/src/builder/own/own-builder.js




const ownPrefix = 'build-variants-';
const runPrefix = `${ownPrefix}run-`;
/** Is it a builder that this tool made for itself? Others may begin with the same word. */
function isOwnName(name) {
    return name.startsWith(runPrefix) || /^build-variants-[0-9a-f]{10}$/.test(name);
}
/**
 * Plans a builder of our own. Its name carries a hash of its settings, so that changed settings make another builder and
 * the same ones find theirs again, with its cache; on a machine that is thrown away it is one of this run alone.
 */
function planOwnBuilder(request, needs, around) {
    const driver = request.endpoint === null ? request.driver : 'remote';
    const container = driver === 'docker-container';
    const insecure = needs.insecureRegistries.filter((host) => !(0,registry_host/* isLoopback */.U9)(host));
    const given = request.buildkitdConfigInline ?? (insecure.length > 0 ? around.defaultConfig : null);
    const { text: config, warnings } = renderBuildkitdConfig(given, driver === 'remote' ? [] : insecure);
    const host = container && needs.registries.some(registry_host/* isLoopback */.U9);
    const driverOpts = [
        ...(driver === 'remote' ? [] : defaultOption(request.driverOpts, 'image', buildkitImage)),
        ...(host ? defaultOption(request.driverOpts, 'network', 'host') : []),
        ...request.driverOpts,
    ];
    const settings = { driver, driverOpts, endpoint: request.endpoint, config };
    const hash = hashOf([settings, driver === 'remote' ? '' : around.endpoint]).slice(0, 10);
    const name = request.ephemeral ? `${runPrefix}${around.runMark}` : `${ownPrefix}${hash}`;
    return { name, ...settings, ephemeral: request.ephemeral, warnings };
}
function defaultOption(given, key, value) {
    return given.some((option) => option.startsWith(`${key}=`)) ? [] : [`${key}=${value}`];
}
function hashOf(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex');
}
/** Arguments of `docker` that create it. The boot is a step of its own, so that it can be tried again. */
function createArguments(own, configFile) {
    return [
        ...['buildx', 'create', '--name', own.name, '--driver', own.driver],
        ...own.driverOpts.flatMap((option) => ['--driver-opt', option]),
        ...(configFile === null ? [] : ['--buildkitd-config', configFile]),
        ...(own.endpoint === null ? [] : [own.endpoint]),
    ];
}

;// CONCATENATED MODULE: ./build/src/builder/buildx/parse-inspect.js

/**
 * Reads the output of `docker buildx inspect`, in the spellings of buildx 0.10 to 0.36
 * (commands/inspect.go; `Buildkit:` became `BuildKit version:` in 0.13, files are shown since 0.18).
 */
function parseInspect(text) {
    const [head, ...nodes] = readBlocks(text);
    return {
        name: head?.fields.get('Name') ?? '',
        driver: head?.fields.get('Driver') ?? '',
        error: head?.fields.get('Error') ?? null,
        nodes: nodes.map(readNode),
    };
}
/** One block for the builder, then one for each node. Indented lines (labels, GC policy) belong to the line above. */
function readBlocks(text) {
    const blocks = [newDraft()];
    let inNodes = false;
    let last = '';
    for (const line of text.split(/\r?\n/)) {
        const block = blocks.at(-1) ?? newDraft();
        const [, key, value = ''] = /^([A-Z][^:]*):(?:\s+(.*))?$/.exec(line) ?? [];
        if (key === undefined)
            continueBlock(block, last, line);
        else if (key === 'Nodes')
            inNodes = true;
        else if (key === 'Name' && inNodes)
            blocks.push(setField(newDraft(), key, value));
        else
            setField(block, key, value);
        last = key ?? last;
    }
    return blocks;
}
function newDraft() {
    return { fields: new Map(), files: new Map() };
}
function setField(draft, key, value) {
    draft.fields.set(key, value.trim());
    return draft;
}
function continueBlock(draft, key, line) {
    const shown = /^\s+> ?(.*)$/.exec(line);
    if (key.startsWith('File#') && shown) {
        const name = key.slice('File#'.length);
        draft.files.set(name, [...(draft.files.get(name) ?? []), shown[1] ?? '']);
    }
    else if (key === 'Error' && line.trim() !== '') {
        setField(draft, key, `${draft.fields.get(key) ?? ''} ${line.trim()}`);
    }
}
function readNode({ fields, files }) {
    const version = ['BuildKit version', 'BuildKit', 'Buildkit'].map((key) => fields.get(key)).find(Boolean);
    return {
        name: fields.get('Name') ?? '',
        endpoint: fields.get('Endpoint') ?? '',
        status: fields.get('Status') ?? (fields.has('Error') ? 'error' : 'unknown'),
        error: fields.get('Error') ?? null,
        buildkitVersion: version ?? null,
        platforms: readPlatforms(fields.get('Platforms') ?? ''),
        driverOptions: readOptions(fields.get('Driver Options') ?? ''),
        files: Object.fromEntries([...files].map(([name, lines]) => [name, lines.join('\n')])),
    };
}
function readOptions(text) {
    const pairs = [...text.matchAll(/(\S+?)="((?:[^"\\]|\\.)*)"/g)];
    return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value.replaceAll(/\\(.)/g, '$1')]));
}
/**
 * Platforms with the node's native one first. BuildKit lists that first, but buildx puts those that the user fixed
 * (`--platform`, marked `*`) before all that BuildKit found, and leaves out the second mention of each.
 */
function readPlatforms(text) {
    const fixed = new Set();
    const all = [];
    for (const word of text.split(',').map((part) => part.trim())) {
        const parsed = word === '' ? null : (0,model_platform/* parsePlatform */.FL)(word.replace(/\*$/, ''));
        if (!parsed?.ok)
            continue;
        all.push(parsed.value);
        if (word.endsWith('*'))
            fixed.add(parsed.value);
    }
    const native = findNative(all, fixed);
    return native === undefined ? all : [native, ...all.filter((platform) => platform !== native)];
}
/** What BuildKit finds beside a native platform that the user has fixed: its variants and its 32-bit sister. */
const sisters = [
    [/^linux\/(amd64\/|386$)/, 'linux/amd64'],
    [/^linux\/arm\//, 'linux/arm64'],
];
function findNative(all, fixed) {
    const found = all.find((platform) => !fixed.has(platform));
    if (found === undefined)
        return all[0];
    return sisters.find(([pattern, parent]) => pattern.test(found) && fixed.has(parent))?.[1] ?? found;
}

;// CONCATENATED MODULE: ./build/src/builder/own/create-builder.js








/** Pulling BuildKit's image (about 100 MB) over a slow line. */
const bootMs = 300_000;
/** What passes by itself: rate limits, and networks that stumble. */
const create_builder_transient = /toomanyrequests|rate limit|timeout|timed out|deadline exceeded|connection (?:reset|refused)|unexpected EOF|temporary failure|no such host|50[0234] |429 /i;
/** Makes the builder known to buildx. One that another run made meanwhile is as good: the same name means the same settings. */
async function createBuilder(own, machine) {
    const folder = own.config === null ? null : await makeTemporaryFolder('build-variants-');
    const file = folder === null ? null : (0,external_node_path_.join)(folder, 'buildkitd.toml');
    try {
        if (file !== null)
            await (0,external_node_fs_promises_.writeFile)(file, own.config ?? '', { mode: 0o600 });
        const result = await (0,buildx.runDocker)(createArguments(own, file), machine);
        if (result.exitCode === 0 || /existing instance for/.test(result.stderr))
            return;
        throw new model_failure/* Failure */.H('environment', await (0,buildx.explainResult)(result, notCreated(own), machine));
    }
    finally {
        // buildx has copied it into its own store.
        if (folder !== null)
            await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
function notCreated(own) {
    const settings = ['`driver`', '`driver-opts`', '`buildkitd-config-inline`'];
    return {
        code: 'BUILDER_CREATE',
        what: `builder "${own.name}" (driver ${own.driver}) could not be created`,
        fix: `check ${settings.join(', ')} against https://docs.docker.com/build/builders/drivers`,
    };
}
/**
 * Boots a builder and looks at it. Where an image has to be pulled, a rate limit or a network that stumbles gets three
 * tries. Throws a `Failure` (BUILDER_BOOT, or what `explainDocker` knows).
 */
async function bootBuilder(target, machine) {
    const { name, driver } = target;
    const pauseMs = machine.retryWaitMs ?? 2000;
    for (const waitMs of driver === 'remote' ? [null] : [pauseMs, pauseMs * 3, null]) {
        const result = await (0,buildx.runDocker)(['buildx', 'inspect', '--bootstrap', name], machine, bootMs);
        const { inspection, stumble } = readBoot(result);
        if (stumble === null || waitMs === null) {
            if (inspection !== null)
                return inspection;
            throw new model_failure/* Failure */.H('environment', await (0,buildx.explainResult)(result, notBooted(target, result), machine));
        }
        machine.log(`builder ${name} did not boot (${stumble}); trying again`);
        await (0,promises_.setTimeout)(waitMs, undefined, { signal: machine.signal }).catch(() => undefined);
    }
    throw new Error('unreachable: the last try returns or throws');
}
/** What came of it, and why it is worth another try; null when it is not. */
function readBoot(result) {
    if (result.exitCode !== 0)
        return { inspection: null, stumble: create_builder_transient.test((0,buildx.wordsOf)(result)) ? lastWords(result) : null };
    const inspection = parseInspect(result.stdout);
    // buildx exits with 0 when Docker, on a busy machine, did not answer in the 20 s that it gets.
    const errors = inspection.nodes.flatMap(({ error }) => error ?? []);
    return { inspection, stumble: errors.find((error) => create_builder_transient.test(error)) ?? null };
}
function notBooted({ name, driver }, result) {
    const why = lastWords(result);
    if (driver === 'remote') {
        const what = `no BuildKit answers at the endpoint of builder "${name}"`;
        return {
            code: 'BUILDER_BOOT',
            what,
            why,
            fix: 'check the endpoint, its certificates, and that buildkitd runs there',
        };
    }
    const asked = /toomanyrequests|rate limit/i.test(why)
        ? 'log in to Docker Hub before this step'
        : "check that Docker's daemon reaches the image's registry";
    return {
        code: 'BUILDER_BOOT',
        what: `BuildKit of builder "${name}" does not start`,
        why,
        fix: `${asked}; or take BuildKit's image from a mirror: \`driver-opts: image=mirror.gcr.io/moby/buildkit:…\``,
    };
}
/** buildx repeats the cause in its last line, after `ERROR:`. */
function lastWords(result) {
    if (result.timedOut)
        return `no answer within ${bootMs / 1000} s`;
    const lines = result.stderr.split('\n').filter((line) => line.trim() !== '');
    return (lines.at(-1) ?? 'it printed nothing').replace(/^ERROR: /, '').slice(0, 300);
}

// EXTERNAL MODULE: ./build/src/files/home-directory.js
var home_directory = __webpack_require__(29364);
;// CONCATENATED MODULE: ./build/src/builder/docker-folders.js



/** Where buildx keeps its builders (buildx util/confutil/config.go). */
function buildxFolder(env) {
    const docker = (0,home_directory/* dockerFolder */.N)(env);
    return env['BUILDX_CONFIG'] || (docker === null ? null : (0,external_node_path_.join)(docker, 'buildx'));
}
async function readIfThere(path) {
    return (0,external_node_fs_promises_.readFile)(path, 'utf8').catch(() => null);
}
/** Names of the builders in buildx's store, without a process; empty when there is none or it cannot be read. */
async function listInstances(env) {
    const folder = buildxFolder(env);
    if (folder === null)
        return [];
    return (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(folder, 'instances')).catch(() => []);
}
/** The Unix milliseconds at which a builder was last built with, as buildx notes it; null when it does not. */
async function readLastActivity(name, env) {
    const folder = buildxFolder(env);
    const text = folder === null ? null : await readIfThere((0,external_node_path_.join)(folder, 'activity', name));
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? null : time;
}
/** The BuildKit configuration that buildx gives to each builder it creates without one. */
async function readDefaultConfig(env) {
    const folder = buildxFolder(env);
    return folder === null ? null : readIfThere((0,external_node_path_.join)(folder, 'buildkitd.default.toml'));
}
/** buildx's own file on a builder (JSON), or on which one is current. */
async function readInstance(name, env) {
    const folder = buildxFolder(env);
    if (folder === null)
        return '';
    const current = name === null ? ((await readIfThere((0,external_node_path_.join)(folder, 'current'))) ?? '') : '';
    const named = name ?? /"Name":"([^"/\\]+)"/.exec(current)?.[1];
    const instance = named === undefined ? null : await readIfThere((0,external_node_path_.join)(folder, 'instances', named));
    return `${current}\n${instance ?? ''}`;
}
/** What decides which Docker daemon is spoken to (docker CLI: DOCKER_HOST, DOCKER_CONTEXT, then `currentContext`). */
async function readEndpoint(env) {
    if (env['DOCKER_HOST'])
        return env['DOCKER_HOST'];
    if (env['DOCKER_CONTEXT'])
        return env['DOCKER_CONTEXT'];
    const folder = (0,home_directory/* dockerFolder */.N)(env);
    const text = folder === null ? null : await readIfThere((0,external_node_path_.join)(folder, 'config.json'));
    return /"currentContext"\s*:\s*"([^"]+)"/.exec(text ?? '')?.[1] ?? 'default';
}

// EXTERNAL MODULE: ./build/src/model/binfmt-formats.js
var binfmt_formats = __webpack_require__(30814);
;// CONCATENATED MODULE: ./build/src/builder/emulators/emulators.js


/** A native platform whose kernels run these without an emulator. */
const siblings = [
    ['linux/amd64', /^linux\/(?:amd64\/|386$)/],
    ['linux/arm64', /^linux\/arm(?:\/|$)/],
];
function isNative(node, platform) {
    const native = node.platforms[0];
    return (native === platform || siblings.some(([parent, pattern]) => native === parent && pattern.test(platform)));
}
/**
 * Platforms that the builder lists, though this kernel has no emulator for them (any more). BuildKit never takes a
 * platform off its list, so after a registration is gone its word is worth nothing; but the word of this kernel is only
 * worth something where BuildKit runs on it.
 */
function findSuspects(nodes, wanted, registrations) {
    if (registrations === null)
        return [];
    return wanted.filter((platform) => {
        if (nodes.some((node) => isNative(node, platform)))
            return false;
        const formats = (0,binfmt_formats/* formatsFor */.sW)([platform]);
        return formats.length > 0 && !formats.some((format) => registrations.some((one) => (0,binfmt_formats/* takes */.ny)(one, format)));
    });
}
/** Do the builder's nodes run on this machine's kernel, as far as their endpoints tell? */
function isOnThisKernel(nodes, dockerEndpoint) {
    return nodes.every(({ endpoint }) => {
        const address = endpoint === 'default' ? dockerEndpoint : endpoint;
        // Docker Desktop, Colima and Podman machines put their sockets into the home directory, in front of a virtual machine.
        return address === 'default' || /^unix:\/\/\/(?:var\/)?run\//.test(address);
    });
}
/** BuildKit's own image brings emulators (`buildkit-qemu-*`) and uses them where the kernel has none (its docs/multi-platform.md). */
function bringsEmulators({ driver, nodes }) {
    if (driver !== 'docker-container' && driver !== 'kubernetes')
        return false;
    return (nodes.length > 0 &&
        nodes.every(({ driverOptions: { image } }) => image === undefined || /(^|\/)moby\/buildkit[:@]/.test(image)));
}
function warnBundled(missing) {
    return {
        code: 'BUNDLED_EMULATOR',
        what: `${missing.join(', ')} will run through the emulators in BuildKit's own image`,
        why: 'none could be registered with the kernel; scripts that mix architectures may fail with "exec format error"',
        fix: `docker run --privileged --rm ${binfmtImage} --install ${missing.map(architectureOf).join(',')}`,
    };
}
/** A registration that containers cannot use. */
function findUnfixed(missing, registrations) {
    const formats = (0,binfmt_formats/* formatsFor */.sW)(missing);
    return registrations.find((one) => !(0,binfmt_formats/* servesContainers */.BK)(one) && formats.some((format) => (0,binfmt_formats/* takes */.ny)(one, format)));
}
function noEmulator(missing, inspection, why) {
    const native = inspection.nodes[0]?.platforms[0] ?? 'nothing';
    return {
        code: 'NO_EMULATOR',
        what: `nothing here can run ${missing.join(', ')}`,
        why: `builder "${inspection.name}" runs ${native} natively; ${why}`,
        fix: `docker run --privileged --rm ${binfmtImage} --install ${missing.map(architectureOf).join(',')}; or build on a machine of that platform; or take it out of \`platforms\``,
    };
}
function architectureOf(platform) {
    return platform.split('/')[1] ?? platform;
}

;// CONCATENATED MODULE: ./build/src/builder/own/restart-builder.js





/**
 * Stops and boots the BuildKit of a builder, whose state stays; null for one that others may be using. A BuildKit that waits
 * for a cache which never answers takes no other build until it is started anew.
 * What it gives tells a warning when the builder is not our own, and throws a `Failure` (BUILDER_BOOT) when it does not
 * come up again.
 */
async function restartBuilder(builder, machine) {
    const { name, driver } = builder;
    const isOwn = isOwnName(name);
    if (driver !== 'docker-container' || !(isOwn || (await isOfThisJob(builder, machine))))
        return null;
    return async () => {
        machine.log(`restarting builder ${name}: it waits for a cache that does not answer`);
        await (0,buildx.runDocker)(['buildx', 'stop', name], machine);
        await bootBuilder({ name, driver }, machine);
        return isOwn ? null : restarted(name);
    };
}
/**
 * A container here that ends with the job: on a machine of GitHub's, or with the name that docker/setup-buildx-action gives
 * (`builder-<uuid>`, one for each job).
 */
async function isOfThisJob({ name, nodes }, { env }) {
    const isHosted = env['RUNNER_ENVIRONMENT'] === 'github-hosted';
    const isMadeForJob = env['GITHUB_ACTIONS'] === 'true' && /^builder-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);
    // A context's name as endpoint may well be that of another machine.
    return (isHosted || isMadeForJob) && isOnThisKernel(nodes, await readEndpoint(env));
}
function restarted(name) {
    return {
        code: 'BUILDER_RESTARTED',
        what: `builder "${name}" was restarted`,
        why: 'its BuildKit waited for a cache that did not answer, and builds nothing else meanwhile',
    };
}

// EXTERNAL MODULE: ./node_modules/semver/functions/coerce.js
var coerce = __webpack_require__(35385);
// EXTERNAL MODULE: ./node_modules/semver/functions/inc.js
var inc = __webpack_require__(62338);
// EXTERNAL MODULE: ./node_modules/semver/functions/lt.js
var lt = __webpack_require__(3872);
;// CONCATENATED MODULE: ./build/src/builder/buildx/versions.js



/** A version that can do the job, the one below which something is missing that most runs do without, and what it is. */
const versions_buildx = {
    minimum: '0.13.0',
    lacks: '`--progress=rawjson` as we read it, `ls --format json` and `create --buildkitd-config`',
    comfortable: '0.17.0',
    misses: '`bake --allow`, `entitlements` and `network`: builds with allow or network fail',
};
const buildkit = {
    minimum: '0.11.0',
    lacks: 'attestations and the image exporter options that a push by digest needs',
    comfortable: '0.17.0',
    misses: 'newer Dockerfile checks and cache fixes; the build itself works',
};
/** `add-hosts` is the attribute `extra-hosts` of a bake target. */
const hosts = { minimum: '0.25.0', lacks: '`extra-hosts` in a bake definition, which `add-hosts` needs' };
/** First BuildKit without known escapes from a build, newest first (GitHub advisories). */
const fixes = [
    { version: '0.28.1', names: 'CVE-2026-33747, CVE-2026-33748 (an untrusted `# syntax` image writes files)' },
    {
        version: '0.12.5',
        names: 'CVE-2024-23651, CVE-2024-23652, CVE-2024-23653 (a build can escape its container)',
    },
];
/** `github.com/docker/buildx v0.29.1 28f6246…` → `v0.29.1`; null when it is not buildx that speaks. */
function parseBuildxVersion(text) {
    return /^github\.com\/\S*buildx\s+(\S+)/m.exec(text)?.[1] ?? null;
}
/** Null for commit hashes and builds without a version (`v0.0.0+unknown`), which are newer than any release. */
function readVersion(text) {
    if (!/^v?\d+\.\d+/.test(text))
        return null;
    const version = coerce(text)?.version ?? null;
    return version === '0.0.0' ? null : version;
}
/**
 * The version that a program may be as new as: a build between two releases (`v0.36.0-54-g461836b`, as `git describe` has it) has
 * what the next one will have. Null as `readVersion` says.
 */
function newestVersion(text) {
    const version = readVersion(text);
    return version !== null && /-\d+-g[0-9a-f]{7,}/.test(text) ? inc(version, 'minor') : version;
}
/** Has this buildx `bake --allow`? One that has not asks for nothing that it would allow. */
function takesAllow(text) {
    const version = readVersion(text);
    return version === null || !lt(version, versions_buildx.comfortable);
}
/** Is this buildx new enough, with hosts to add or without? Too old is a problem; old but able is a warning. */
function checkBuildx(text, addsHosts = false) {
    const version = readVersion(text);
    const tooOld = [versions_buildx, ...(addsHosts ? [hosts] : [])].find(({ minimum }) => lt(version ?? minimum, minimum));
    if (tooOld !== undefined) {
        const what = `buildx ${text} is too old: ${tooOld.minimum} or newer is needed`;
        const problem = { code: 'BUILDX_TOO_OLD', what, why: `it lacks ${tooOld.lacks}` };
        return {
            problems: [{ ...problem, fix: 'update the docker-buildx-plugin package or Docker Desktop' }],
            warnings: [],
        };
    }
    if (takesAllow(text))
        return { problems: [], warnings: [] };
    const what = `buildx ${text} is old, and works for most builds`;
    return {
        problems: [],
        warnings: [{ code: 'BUILDX_OLD', what, why: `before ${versions_buildx.comfortable} it lacks ${versions_buildx.misses}` }],
    };
}
/** Docker spells BuildKit's version as its own before 23.0 (`20.10.17`); those BuildKits are 0.8 and older. */
function isTooOld(version) {
    return version.startsWith('0.') ? lt(version, buildkit.minimum) : lt(version, '23.0.0');
}
/** The same for the BuildKit of each node, with what is known to be unsafe in it. */
function checkBuildkit(inspection) {
    const problems = [];
    const warnings = [];
    const seen = new Set();
    for (const { buildkitVersion: text } of inspection.nodes) {
        const version = text === null || seen.has(text) ? null : readVersion(text);
        if (text === null || version === null)
            continue;
        seen.add(text);
        if (isTooOld(version))
            problems.push(tooOld(text, inspection.name));
        else if (version.startsWith('0.'))
            warnings.push(...warnOld(text, version));
    }
    return { problems, warnings };
}
function tooOld(text, builder) {
    return {
        code: 'BUILDKIT_TOO_OLD',
        what: `BuildKit ${text} of builder "${builder}" is too old: ${buildkit.minimum} or newer is needed`,
        why: `it lacks ${buildkit.lacks}; also open: ${fixes.map(({ names }) => names).join('; ')}`,
        fix: `leave out \`builder\`, so that a builder with a current BuildKit is created, or update this one`,
    };
}
function warnOld(text, version) {
    const open = fixes.filter((fix) => lt(version, fix.version));
    const old = lt(version, buildkit.comfortable);
    if (open.length === 0)
        return [];
    return [
        {
            code: old ? 'BUILDKIT_OLD' : 'BUILDKIT_ADVISORY',
            what: old
                ? `BuildKit ${text} is old, and can do this job`
                : `BuildKit ${text} has known vulnerabilities`,
            why: [...(old ? [`it lacks ${buildkit.misses}`] : []), open.map(({ names }) => names).join('; ')].join('; open: '),
            fix: `update it to ${open[0]?.version ?? ''} or newer before building what you do not trust`,
        },
    ];
}

// EXTERNAL MODULE: ./build/src/process/run-program.js + 2 modules
var run_program = __webpack_require__(80134);
;// CONCATENATED MODULE: ./build/src/buildkit/bake-definition.js
/** The wanted targets with all that they link, directly or not: what buildx builds, and names in its stream. */
function withLinkedTargets(definition, wanted) {
    const found = new Set();
    const open = [...wanted];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (found.has(name))
            continue;
        found.add(name);
        for (const source of Object.values(definition.target[name]?.contexts ?? {}))
            if (source.startsWith('target:'))
                open.push(source.slice('target:'.length));
    }
    return [...found];
}

// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
;// CONCATENATED MODULE: ./build/src/buildkit/bake-metadata.js


/** Reads the `--metadata-file` of a bake. A target that is missing in it was not built; the text `''` means no file. */
function parseBakeMetadata(text, { cells, joint = [] }) {
    const file = (0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(text));
    const baked = new Map();
    const ofVariants = joint.flatMap(({ name, cells: own }) => own.map(({ id }) => [id, name]));
    const targets = new Map(ofVariants);
    for (const cell of cells) {
        const record = file[targets.get(cell) ?? cell];
        if (!(0,json/* isObject */.Gv)(record))
            continue;
        const digest = record['containerimage.digest'];
        const config = record['containerimage.config.digest'];
        const reference = record['buildx.build.ref'];
        baked.set(cell, {
            digest: (0,model_digest/* isDigest */.B)(digest) ? digest : null,
            configDigest: (0,model_digest/* isDigest */.B)(config) ? config : null,
            reference: typeof reference === 'string' ? reference : null,
        });
    }
    return baked;
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/src/process/lines.js

const lineFeed = 10;
/**
 * Splits at line feeds only, whatever the chunk borders: a character is never torn. Of a line longer than `maxBytes`
 * the first `maxBytes` are given, with `cut` true, and the rest of it is dropped. Memory is bounded by `maxBytes`.
 */
function splitLines(maxBytes, onLine) {
    let held = [];
    let heldBytes = 0;
    let cut = false;
    const hold = (part) => {
        const room = maxBytes - heldBytes;
        if (part.length > room)
            cut = true;
        if (part.length === 0 || room === 0)
            return;
        held.push(part.length > room ? part.subarray(0, room) : part);
        heldBytes += Math.min(part.length, room);
    };
    const release = () => {
        const bytes = held.length === 1 && held[0] !== undefined ? held[0] : Buffer.concat(held);
        const wasCut = cut;
        held = [];
        heldBytes = 0;
        cut = false;
        // A decoder that is not ended holds back a character that the cut tore.
        onLine(wasCut ? new external_node_string_decoder_.StringDecoder('utf8').write(bytes) : bytes.toString('utf8'), wasCut);
    };
    return {
        push(chunk) {
            let from = 0;
            for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
                hold(chunk.subarray(from, to));
                release();
                from = to + 1;
            }
            hold(chunk.subarray(from));
        },
        end() {
            if (heldBytes > 0)
                release();
        },
    };
}

;// CONCATENATED MODULE: ./build/src/buildkit/parse-time.js
/** RFC 3339 as Go prints it, to nanoseconds, as Unix milliseconds with their fraction; null for what is none. */
function parseTime(text) {
    if (typeof text !== 'string')
        return null;
    const whole = Date.parse(text);
    if (Number.isNaN(whole))
        return null;
    // Date.parse stops at milliseconds.
    const digits = /\.\d{3}(\d{1,6})/.exec(text)?.[1];
    return digits === undefined ? whole : whole + Number(`0.${digits}`);
}

// EXTERNAL MODULE: ./build/src/model/reference.js
var reference = __webpack_require__(1342);
;// CONCATENATED MODULE: ./build/src/model/joint-target.js

/** An image on a platform, however it is spelled: BuildKit looks it up once for all that begin with it. */
function baseName(image, platform) {
    const parsed = (0,reference/* parseReference */.F2)(image);
    if (!parsed.ok)
        return `${platform} ${image}`;
    const { value } = parsed;
    const isBare = value.tag === undefined && value.digest === undefined;
    return `${platform} ${(0,reference/* formatReference */.FH)(isBare ? { ...value, tag: 'latest' } : value)}`;
}

;// CONCATENATED MODULE: ./build/src/buildkit/step-graph.js
/** What one target is made of: vertices by digest, each with what it is made from. */
class StepGraph {
    #nodes = new Map();
    get all() {
        return [...this.#nodes.values()];
    }
    note(vertex) {
        const node = this.#node(vertex.digest);
        node.told.push(vertex);
        if (vertex.inputs.length > 0 && node.inputs.length === 0) {
            node.inputs = vertex.inputs.map((digest) => this.#node(digest));
            for (const input of node.inputs)
                input.hasConsumer = true;
        }
        return node;
    }
    #node(digest) {
        const known = this.#nodes.get(digest);
        if (known !== undefined)
            return known;
        const node = { cells: new Set(), inputs: [], told: [], hasConsumer: false };
        this.#nodes.set(digest, node);
        return node;
    }
    /**
     * The steps in whose place another one of the same name was run, when `started` begins: BuildKit found out that they are the
     * same by what they read. It tells nothing more of such a step; that it was cached, the stream makes up of the start of what is made
     * from it (BuildKit, solver/progress.go, `vertexStream.append`), which was not found itself, and so has run on a result.
     */
    mergedFor(started) {
        if (started.startedMs === null || started.cached)
            return [];
        const found = [];
        const seen = new Set();
        const open = [...(this.#nodes.get(started.digest)?.inputs ?? [])];
        for (let node = open.pop(); node !== undefined; node = open.pop()) {
            if (seen.has(node) || !isMadeUp(node, started.startedMs))
                continue;
            seen.add(node);
            open.push(...node.inputs);
            const other = this.#inPlaceOf(node);
            if (other !== undefined)
                found.push([node, other]);
        }
        return found;
    }
    /** One of another target, which this one does not list by itself, before one of its own; none where it cannot be told. */
    #inPlaceOf(node) {
        const name = node.told.at(-1)?.name;
        const others = this.all.filter((one) => one !== node && one.told.at(-1)?.name === name && isTold(one));
        const foreign = others.filter(({ cells }) => cells.size === 0);
        const [only, ...more] = foreign.length > 0 ? foreign : others;
        return more.length === 0 ? only : undefined;
    }
}
/** All that it is made from was told of: a step of another target is not of this graph. */
function isListed({ inputs }) {
    return inputs.every(({ told }) => told.length > 0);
}
/** The vertex and all that it is made from, for the cell; what it has of it is not given again. */
function giveWhole(from, cell) {
    const given = giveOne(from, cell);
    // (One that has the cell may have got inputs since.)
    const open = [...from.inputs];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node.cells.has(cell))
            continue;
        given.push(...giveOne(node, cell));
        open.push(...node.inputs);
    }
    return given;
}
function giveOne({ cells, told }, cell) {
    if (cells.has(cell))
        return [];
    cells.add(cell);
    return told.map((vertex) => ({ ...vertex, cell }));
}
function isMadeUp({ told }, atMs) {
    const last = told.at(-1);
    return last?.cached === true && last.startedMs === atMs && last.completedMs === atMs;
}
function isTold({ told }) {
    const last = told.at(-1);
    return (last?.completedMs != null && last.error === null && !(last.cached && last.startedMs === last.completedMs));
}

;// CONCATENATED MODULE: ./build/src/buildkit/joint-steps.js



/** What BuildKit does for a whole target, outside the graph of an image. */
const outside = /^(?:\[internal\] load (?:build definition|\.dockerignore|metadata|remote build context)|\[auth\]|resolving provenance |resolve image config |docker-image:\/\/)/;
/**
 * Which cells the steps of a joint target are for. BuildKit lists the graph of each platform before it runs any of it. It names
 * the steps of the image itself after its platform, and no other platform has them, or all have (a copy onto `scratch`, or
 * with `--link`, is the same everywhere). So a cell has the steps named so, and everything that they are made from: a stage on
 * $BUILDPLATFORM is for all that use it, whatever its name says. A vertex is given on once for each of its cells, as soon as it
 * is known for it.
 */
class JointSteps {
    #target;
    #ids;
    #graph = new StepGraph();
    /** Steps of the images themselves, with their cells as far as their names tell. */
    #ofImages = new Map();
    constructor(target) {
        this.#target = target;
        this.#ids = target.cells.map(({ id }) => id);
    }
    /** What one message says of the target. */
    take(told) {
        const given = told.flatMap((one) => (isOutside(one.vertex) ? this.#ofAll(one) : this.#note(one)));
        for (const [node, cells] of this.#ofImages)
            if (isListed(node))
                given.push(...cells.flatMap((cell) => giveWhole(node, cell)));
        for (const { vertex } of told)
            given.push(...this.#join(vertex));
        const isExported = told.some(({ vertex }) => vertex.kind === 'export');
        return isExported ? [...given, ...this.#share()] : given;
    }
    /** What was never known to be for any cell: after a failure, which of them it kept from being built is not guessed. */
    rest() {
        return this.#graph.all.flatMap(({ cells, told }) => (cells.size === 0 ? told : []));
    }
    #ofAll({ vertex, platform }) {
        const [, image] = /^\[internal\] load metadata for (\S+)$/.exec(vertex.name) ?? [];
        const cells = image === undefined || platform === null ? this.#ids : this.#loading(image, platform);
        // A push is of all. Whose fault another failure is, a build of one platform tells.
        const isDoubtful = vertex.kind !== 'export' && vertex.error !== null && !isCancellation(vertex.error);
        return isDoubtful ? [{ ...vertex, cell: null }] : cells.map((cell) => ({ ...vertex, cell }));
    }
    /** An image that no stage begins with is copied from, on the cell's own platform. */
    #loading(image, platform) {
        const { cells } = this.#target;
        const name = baseName(image, platform);
        const known = cells.filter(({ bases }) => bases.has(name));
        const own = known.length > 0 ? known : cells.filter((cell) => cell.platform === platform);
        return own.length > 0 ? own.map(({ id }) => id) : this.#ids;
    }
    #note({ vertex, platform }) {
        const node = this.#graph.note(vertex);
        const { stages, cells } = this.#target;
        if (vertex.step !== null && stages.has(vertex.stage) && !this.#ofImages.has(node)) {
            const own = cells.filter((cell) => cell.platform === platform);
            this.#ofImages.set(node, own.map(({ id }) => id));
        }
        // What it is made from may be new.
        return [...node.cells].flatMap((cell) => [{ ...vertex, cell }, ...giveWhole(node, cell)]);
    }
    /** A step that another one was run for has it, too. */
    #join(vertex) {
        return this.#graph
            .mergedFor(vertex)
            .flatMap(([step, other]) => [...step.cells].flatMap((cell) => giveOne(other, cell)));
    }
    /** The image is packed: all graphs were listed. A cell without a step of its own has the steps of the other. */
    #share() {
        const listed = [...this.#ofImages.keys()].filter(isListed);
        const missing = this.#ids.filter((id) => !listed.some(({ cells }) => cells.has(id)));
        const [only, ...others] = listed.filter(({ hasConsumer }) => !hasConsumer);
        return only === undefined || others.length > 0 ? [] : missing.flatMap((cell) => giveWhole(only, cell));
    }
}
function isOutside({ kind, name }) {
    return kind === 'export' || kind === 'cache' || outside.test(name);
}

;// CONCATENATED MODULE: ./build/src/buildkit/parent-steps.js
/** `[linux/amd64->arm64 builder-2  2/14] RUN …`: platform, stage, number. */
const head = /^\[(?:([^\s\]]*\/\S*) )?(?:(\S+) )?( *\d+\/\d+\])/;
/**
 * BuildKit names a step as the target did that came to it first. A cell's steps have the names that they have without a
 * parent, and a step of the parent is told to be for its cells.
 */
function asOfCells({ name, stages }) {
    const everyCell = [...new Set([...stages.values()].flatMap(({ cells }) => cells))];
    return (target, vertex) => {
        const [all = '', platform = '', stage = '', at = ''] = head.exec(vertex.name) ?? [];
        const known = vertex.step === null ? undefined : stages.get(stage);
        if (known === undefined)
            return vertex;
        const own = `[${known.own === null ? '' : `${known.own} `}${at}${vertex.name.slice(all.length)}`;
        if (target === name)
            return {
                ...vertex,
                ahead: { cells: cellsOn(known.cells, platform), onPlatform: cellsOn(everyCell, platform), name: own },
            };
        return vertex.cell === null ? vertex : { ...vertex, stage: known.own, name: own };
    };
}
/** All of them where their platform is not the step's: it runs on the builder's own. */
function cellsOn(cells, platform) {
    const slug = (platform.split('->').at(-1) ?? '').replaceAll('/', '-');
    const own = cells.filter((cell) => slug !== '' && cell.endsWith(`-${slug}`));
    return own.length > 0 ? own : cells;
}

;// CONCATENATED MODULE: ./build/src/buildkit/parse-vertex-name.js
/**
 * `[linux/amd64->arm64 builder  2/14] RUN …`: the platform is there only for a target with several, the stage only in a
 * Dockerfile with several, the number padded (BuildKit, dockerfile2llb `prefixCommand`).
 */
const numbered = /^\[(?:[^\s\]]*\/\S* )?(?:(\S+) )? *(\d+)\/(\d+)\] (?:ONBUILD )?(?:LINK )?(\S*)/;
/** The platform in front of a stage, or of `internal`. */
const platformed = /^\[([^\s\]/]+\/[^\s\]]+) (?=(?:\S+ )? *\d+\/\d+\]|internal\])/;
/** A step as a target of one platform names it. */
function withoutPlatform(name) {
    return name.replace(platformed, '[');
}
const kinds = {
    FROM: 'from',
    RUN: 'run',
    COPY: 'copy',
    ADD: 'copy',
    WORKDIR: 'workdir',
};
/** Names outside a stage (BuildKit: exporter/, cache/remotecache/, dockerui; buildx: build/). */
const openings = [
    [/^(?:importing cache|exporting cache|preparing build cache|exporting to GitHub Actions Cache)/, 'cache'],
    [/^(?:exporting to |exporting |pushing |merging manifest list |copying to )/, 'export'],
    [/^\[(?:internal|auth|context)[\] ]/, 'internal'],
    [/^resolving provenance /, 'internal'],
    [/^FROM /, 'from'],
];
/**
 * Reads a name. buildx sets the target in front of each name of a bake that builds more than one: `[redis builder 2/4]`,
 * `[redis] exporting to image`, `[redis internal] load …` (buildx, progress.WithPrefix). `targets`: all names that may
 * stand there; empty for a bake of one target, whose names are bare.
 */
function parseVertexName(text, targets) {
    const { target, name } = splitTarget(text, targets);
    const platform = platformed.exec(name)?.[1] ?? null;
    const [, stage, step, total, instruction] = numbered.exec(name) ?? [];
    if (step === undefined || total === undefined || instruction === undefined) {
        const kind = kindOfBare(withoutPlatform(name));
        return { target, name, platform, stage: null, step: null, total: null, kind };
    }
    return {
        target,
        name,
        platform,
        stage: stage ?? null,
        step: Number(step),
        total: Number(total),
        kind: kinds[instruction] ?? 'other',
    };
}
function splitTarget(text, targets) {
    const [, first, end] = /^\[([^\s\]]+)([ \]])/.exec(text) ?? [];
    if (first === undefined || !targets.has(first))
        return { target: null, name: text };
    const rest = text.slice(first.length + 2);
    return { target: first, name: end === ' ' ? `[${rest}` : rest.trimStart() };
}
function kindOfBare(name) {
    return openings.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}

;// CONCATENATED MODULE: ./build/src/buildkit/read-vertexes.js




/**
 * A step of a linked target is told of once more for each cell that is made from it. Not so when it fails under buildx 0.37 or
 * newer, which solves links first (docker/buildx#4014): then it is given on for the cells that it kept from being built.
 */
function vertexReader(targets) {
    const { needing, joint = [] } = targets;
    const read = targetReader(targets);
    const steps = new Map(joint.map((one) => [one.name, new JointSteps(one)]));
    return {
        /** What one message says. */
        read: (raws) => {
            const told = raws.map(read);
            const ofTargets = told.flatMap(({ target, vertex }) => {
                if (target !== null && steps.has(target))
                    return [];
                const kept = vertex.error === null || target === null ? [] : (needing?.get(target) ?? []);
                return [vertex, ...kept.map((cell) => ({ ...vertex, cell }))];
            });
            const ofVariants = [...steps].flatMap(([name, one]) => one.take(told.filter(({ target }) => target === name)));
            return [...ofTargets, ...ofVariants].map(vertexEvent);
        },
        /** What no message said whose it is. */
        rest: () => [...steps.values()].flatMap((one) => one.rest()).map(vertexEvent),
    };
}
function vertexEvent(vertex) {
    return { type: 'vertex', vertex };
}
/** A vertex as its target has it; its cell, where the target is one. */
function targetReader({ all, cells, parent, joint = [] }) {
    const prefixes = new Set(all.length > 1 ? all : []);
    const known = new Map(cells.map((cell) => [cell, cell]));
    const variants = new Set(joint.map(({ name }) => name));
    const only = all.length === 1 ? (all[0] ?? null) : null;
    const resume = resumedSteps();
    const named = parent === undefined ? null : asOfCells(parent);
    return (raw) => {
        const { target: written, platform, ...parts } = parseVertexName(raw.name ?? '', prefixes);
        // The one vertex that is the bake's own even when there is a single target.
        const ofBake = parts.name.startsWith('[internal] load local bake definitions');
        const target = written ?? (ofBake ? null : only);
        const cell = known.get(target ?? '') ?? null;
        const resumed = resume(raw.name ?? '', { ...parts, cell, ...read_vertexes_factsOf(raw) });
        const vertex = named?.(target, resumed) ?? resumed;
        const isOurs = cell !== null || variants.has(target ?? '');
        return { target, platform, vertex: isOurs ? { ...vertex, name: withoutPlatform(vertex.name) } : vertex };
    };
}
function read_vertexes_factsOf(raw) {
    return {
        digest: raw.digest,
        inputs: (raw.inputs ?? []),
        startedMs: parseTime(raw.started),
        completedMs: parseTime(raw.completed),
        cached: raw.cached ?? false,
        error: raw.error !== undefined && raw.error !== '' ? raw.error : null,
    };
}
/**
 * Layers of a step are fetched, or merged, when something needs them, and BuildKit then begins the step again, layer by
 * layer, without its inputs. It is still made from them; and a step that was found in the cache is still found, it only
 * takes longer. (BuildKit says `cached` of none of these, or once more in between.)
 */
function resumedSteps() {
    const known = new Map();
    return (name, vertex) => {
        const key = `${vertex.digest} ${name}`;
        if (vertex.inputs.length > 0) {
            known.set(key, vertex);
            return vertex;
        }
        const before = known.get(key);
        if (before === undefined)
            return vertex;
        const found = before.cached && before.error === null ? { startedMs: before.startedMs, cached: true } : {};
        return { ...vertex, inputs: before.inputs, ...found };
    };
}

;// CONCATENATED MODULE: ./build/src/buildkit/solve-status.js

/** The status in a line of the stream; null for the plain text that buildx writes between and after. */
function parseSolveStatus(line) {
    if (!line.startsWith('{'))
        return null;
    const value = (0,json/* parseJson */.qF)(line);
    return isSolveStatus(value) ? value : null;
}
const lists = ['vertexes', 'statuses', 'logs', 'warnings'];
/** An excerpt of a Dockerfile may be a line of JSON, too: only what has the right form is an event. */
function isSolveStatus(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return false;
    return Object.keys(value).every((key) => lists.some((list) => list === key) && isList(value[key], key));
}
function isList(value, key) {
    const reference = key === 'vertexes' ? 'digest' : 'vertex';
    return Array.isArray(value) && value.every((item) => typeof (0,json/* fieldsOf */.Pf)(item)[reference] === 'string');
}

;// CONCATENATED MODULE: ./build/src/buildkit/whole-exports.js
/**
 * An image's export is complete when it is pushed. Up to BuildKit 0.27 its vertex completes after `pushing manifest for …`; from
 * 0.28 on it completes once when the image is written, is started again for the push, and completes a second time
 * (moby/buildkit 88ef66c6b). Events that say the first are given on as under way, so that nobody downstream takes it for the end.
 * What an image without a push would be, is never known here: every image of a plan is pushed.
 */
function wholeExports(onEvent) {
    const exports = new Map();
    const byVertex = new Map();
    const takeVertex = (vertex) => {
        const key = `${vertex.digest} ${vertex.cell ?? ''}`;
        const known = exports.get(key) ?? { startedMs: vertex.startedMs, held: null, pushes: false };
        exports.set(key, known);
        byVertex.set(vertex.digest, (byVertex.get(vertex.digest) ?? new Set()).add(known));
        const whole = { ...vertex, startedMs: known.startedMs ?? vertex.startedMs };
        known.held = vertex.completedMs !== null && vertex.error === null && !known.pushes ? whole : null;
        return known.held === null ? whole : { ...whole, completedMs: null };
    };
    return (event) => {
        if (event.type === 'vertex' && event.vertex.name === 'exporting to image') {
            onEvent({ type: 'vertex', vertex: takeVertex(event.vertex) });
            return;
        }
        onEvent(event);
        if (event.type !== 'status' || !event.id.startsWith('pushing '))
            return;
        // One for each cell that it exports.
        for (const one of byVertex.get(event.vertex) ?? []) {
            one.pushes = true;
            // A quick push comes in one message with the completion, which stands before it there.
            if (one.held === null || !event.completed || !event.id.startsWith('pushing manifest for '))
                continue;
            onEvent({ type: 'vertex', vertex: one.held });
            one.held = null;
        }
    };
}

;// CONCATENATED MODULE: ./build/src/buildkit/read-progress.js







/** A line of rawjson may carry megabytes of a log. */
const maxLineBytes = 64 * 1024 * 1024;
/** What buildx prints besides: an error, an excerpt. The last lines count. */
const maxTailLines = 400;
/**
 * Decodes the stream of `docker buildx bake --progress=rawjson` into events, in its order. Log bytes are decoded per step
 * and stream, so that a character cut by two messages stays whole; a text may hold several lines, or part of one.
 */
function readProgress(targets, onEvent) {
    const tail = [];
    const give = wholeExports(onEvent);
    const readVertexes = vertexReader(targets);
    const readLog = logReader();
    const lines = splitLines(maxLineBytes, (line) => {
        const status = parseSolveStatus(line);
        if (status !== null)
            emit(status);
        else
            tail.push(line);
        if (tail.length > 2 * maxTailLines)
            tail.splice(0, maxTailLines);
    });
    const emit = (status) => {
        readVertexes.read(status.vertexes ?? []).forEach(give);
        status.statuses?.forEach((item) => give(readStatus(item)));
        status.logs?.forEach((log) => give(readLog(log)));
        status.warnings?.forEach((warning) => give(readWarning(warning)));
    };
    return {
        push: (chunk) => lines.push(chunk),
        end: () => {
            lines.end();
            readVertexes.rest().forEach(give);
        },
        tail: () => tail.slice(-maxTailLines).join('\n'),
    };
}
function readStatus(raw) {
    return {
        type: 'status',
        vertex: raw.vertex,
        id: raw.id,
        current: raw.current ?? 0,
        total: raw.total ?? 0,
        completed: raw.completed !== undefined,
    };
}
function readWarning(raw) {
    const text = Buffer.from(raw.short ?? '', 'base64').toString('utf8');
    return { type: 'warning', vertex: raw.vertex, text, url: raw.url ?? null, place: read_progress_placeOf(raw) };
}
/** Null where BuildKit names none. */
function read_progress_placeOf({ sourceInfo, range }) {
    const { filename: file } = (0,json/* fieldsOf */.Pf)(sourceInfo);
    const { line } = (0,json/* fieldsOf */.Pf)((0,json/* fieldsOf */.Pf)(Array.isArray(range) ? range[0] : null)['start']);
    const isLine = typeof line === 'number' && Number.isSafeInteger(line) && line > 0;
    return typeof file === 'string' && isLine ? { file, line } : null;
}
function logReader() {
    const decoders = new Map();
    return (log) => {
        const key = `${log.stream ?? 0} ${log.vertex}`;
        const decoder = decoders.get(key) ?? new external_node_string_decoder_.StringDecoder('utf8');
        decoders.set(key, decoder);
        return {
            type: 'log',
            vertex: log.vertex,
            text: decoder.write(Buffer.from(log.data ?? '', 'base64')),
            atMs: parseTime(log.timestamp) ?? 0,
            ...(log.stream === 2 && { stream: 'stderr' }),
        };
    };
}

// EXTERNAL MODULE: ./build/src/buildkit/find-buildx.js
var find_buildx = __webpack_require__(78020);
;// CONCATENATED MODULE: ./build/src/buildkit/record-exports.js

/**
 * What was exported whole, read from the stream: buildx writes no metadata file when any target of the bake fails.
 * (BuildKit, exporter/containerimage: the exporter's vertex carries `exporting manifest sha256:…`, and with attestations
 * `exporting manifest list sha256:…`; it completes after the push.)
 */
class ExportRecorder {
    #exports = new Map();
    #onFinished;
    constructor(onFinished = () => undefined) {
        this.#onFinished = onFinished;
    }
    record(event) {
        if (event.type === 'vertex' && event.vertex.kind === 'export' && event.vertex.cell !== null) {
            const { digest, cell, completedMs, error } = event.vertex;
            const known = this.#exports.get(digest) ?? {
                cells: new Set(),
                manifest: null,
                index: null,
                done: false,
            };
            known.cells.add(cell);
            known.done = completedMs !== null && error === null;
            this.#exports.set(digest, known);
            const result = known.index ?? known.manifest;
            if (known.done && result !== null)
                this.#onFinished(cell, result);
        }
        else if (event.type === 'status') {
            const known = this.#exports.get(event.vertex);
            if (known !== undefined)
                noteDigest(known, event.id);
        }
    }
    /** The digests of the cells whose export is complete. */
    finished() {
        const found = new Map();
        for (const { cells, manifest, index, done } of this.#exports.values()) {
            const digest = index ?? manifest;
            if (done && digest !== null)
                for (const cell of cells)
                    found.set(cell, digest);
        }
        return found;
    }
}
function noteDigest(known, id) {
    const [, list, digest] = /^exporting manifest (list )?(sha256:[0-9a-f]{64})$/.exec(id) ?? [];
    if (!(0,model_digest/* isDigest */.B)(digest))
        return;
    if (list === undefined)
        known.manifest = digest;
    else
        known.index = digest;
}

;// CONCATENATED MODULE: ./build/src/buildkit/watch-idle.js
/** Steps that may rightly say nothing for long: BuildKit sends events on change only. */
const silentWork = new Set(['run', 'copy']);
/**
 * Watches a build for standstill: no event for `idleMs` while nothing is at work that may be silent (a RUN, a COPY, layers
 * that are packed or unpacked). That is look-up, import, resolve, push: BuildKit puts no bound on an answer that never comes.
 */
class IdleWatch {
    /** Set when it stood still; it is watched no longer then. */
    stall = null;
    #limits;
    #open = new Map();
    #packing = new Set();
    #said = new Map();
    #lastMs = performance.now();
    /** What came of asking the service, since the last news. */
    #asked = 'no';
    #timer;
    constructor(limits, onStall) {
        this.#limits = limits;
        const set = [limits.idleMs, limits.cacheMs].filter((limitMs) => limitMs > 0);
        if (set.length === 0)
            return;
        const everyMs = Math.min(1000, ...set.map((limitMs) => limitMs / 4));
        this.#timer = setInterval(() => {
            const stall = this.#check();
            if (stall === null || this.#isPatient(stall))
                return;
            this.stall = stall;
            this.stop();
            onStall();
        }, everyMs);
    }
    record(event) {
        if (this.#isNews(event)) {
            this.#lastMs = performance.now();
            this.#asked = 'no';
        }
        if (event.type === 'vertex') {
            const { vertex } = event;
            if (vertex.startedMs !== null && vertex.completedMs === null)
                this.#open.set(vertex.digest, vertex);
            else
                this.#open.delete(vertex.digest);
        }
        else if (event.type === 'status' && /^(?:exporting layers$|extracting )/.test(event.id)) {
            if (event.completed)
                this.#packing.delete(event.vertex);
            else
                this.#packing.add(event.vertex);
        }
    }
    /** BuildKit repeats how far a transfer is several times a second, whether a byte came or not. */
    #isNews(event) {
        if (event.type !== 'status')
            return true;
        const transfer = `${event.vertex} ${event.id}`;
        const said = `${event.current} ${event.completed}`;
        const isNews = this.#said.get(transfer) !== said;
        this.#said.set(transfer, said);
        return isNews;
    }
    #check() {
        const idleMs = performance.now() - this.#lastMs;
        const open = [...this.#open.values()];
        const busy = open.some((step) => (silentWork.has(step.kind) && !step.cached) || this.#packing.has(step.digest));
        // A cached step that is under way is being fetched, and exports wait for it.
        const fetches = open.some(({ cached }) => cached);
        const onCache = this.#limits.cacheMs > 0 &&
            open.length > 0 &&
            open.every(({ kind, cached }) => kind === 'cache' || cached || (fetches && kind === 'export'));
        const limitMs = onCache ? this.#limits.cacheMs : this.#limits.idleMs;
        if (busy || limitMs <= 0 || idleMs < limitMs)
            return null;
        return { idleMs, steps: [...new Set(open.map(({ name }) => name))], onCache };
    }
    #isPatient({ idleMs, steps, onCache }) {
        const { patience } = this.#limits;
        const isExport = onCache && steps.every((name) => name.startsWith('exporting '));
        if (patience === undefined || !isExport || idleMs >= patience.limitMs)
            return false;
        if (this.#asked === 'no') {
            this.#asked = 'waiting';
            void patience.answers().then((answers) => {
                if (!answers && this.#asked === 'waiting')
                    this.#asked = 'silent';
            });
        }
        return this.#asked === 'waiting';
    }
    stop() {
        clearInterval(this.#timer);
    }
}

;// CONCATENATED MODULE: ./build/src/buildkit/bake.js










/**
 * Runs one `docker buildx bake`, the definition on stdin, and tells what became of it; a failed build is an outcome, not
 * an error. Throws a `Failure` (environment) when docker itself cannot be started.
 */
async function runBake(request) {
    // A fresh folder each time: after a failure an older metadata file would be left as it was.
    const folder = await makeTemporaryFolder('build-variants-');
    try {
        return await bakeInto((0,external_node_path_.join)(folder, 'metadata.json'), request);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function bakeInto(metadataFile, request) {
    const exports = new ExportRecorder(request.onBuilt);
    const idle = new AbortController();
    const limits = {
        idleMs: request.idleLimitMs ?? 120_000,
        cacheMs: request.cacheLimitMs ?? 0,
        patience: request.cachePatience,
    };
    const watch = new IdleWatch(limits, () => idle.abort());
    const reader = readProgress(bakedTargets(request), (event) => {
        watch.record(event);
        exports.record(event);
        request.onEvent(event);
    });
    const [program, ...first] = request.buildx ?? (await (0,find_buildx/* findBuildx */.a)(request.env));
    try {
        const result = await (0,run_program/* runProgram */.m)(program, [...first, ...bakeArguments(metadataFile, request)], {
            env: { ...untraced(request.env), BUILDX_METADATA_PROVENANCE: 'false' },
            cwd: request.cwd,
            input: JSON.stringify(request.definition),
            signal: anySignal(request.signal, idle.signal),
            onStderr: (chunk) => reader.push(chunk),
        });
        reader.end();
        return {
            exitCode: result.exitCode,
            baked: await collectBaked(metadataFile, exports, request),
            tail: reader.tail(),
            cancelled: result.cancelled && watch.stall === null,
            stall: watch.stall,
        };
    }
    finally {
        watch.stop();
    }
}
/**
 * BuildKit's traces of a bake grow with the square of its targets, and nobody reads them: they take more than half of its
 * processor time with 128 (measured). Those that the user's environment asks for stay.
 */
function untraced(env) {
    const asked = Object.entries(env).some(([name, value]) => name.startsWith('OTEL_') && value !== undefined);
    return asked ? env : { ...env, OTEL_TRACES_SAMPLER: 'always_off' };
}
function bakeArguments(metadataFile, request) {
    return [
        'bake',
        '--file=-',
        '--progress=rawjson',
        `--metadata-file=${metadataFile}`,
        `--builder=${request.builder}`,
        ...(request.allow ?? []).map((value) => `--allow=${value}`),
        '--',
        ...request.targets,
    ];
}
function bakedTargets({ definition, targets, cells, joint = [], parent }) {
    // What is baked beside the cells is there for the cache, whose faults are none of theirs.
    const own = new Set([...cells, ...joint.map(({ name }) => name)]);
    const beside = new Set(targets.filter((target) => !own.has(target)));
    const needing = new Map();
    for (const cell of cells)
        for (const target of withLinkedTargets(definition, [cell]))
            if (target !== cell && !beside.has(target))
                needing.set(target, [...(needing.get(target) ?? []), cell]);
    return { all: withLinkedTargets(definition, targets), cells, needing, parent, joint };
}
function anySignal(given, own) {
    return given === undefined ? own : AbortSignal.any([given, own]);
}
async function collectBaked(metadataFile, exports, { cells, joint = [] }) {
    const text = await (0,external_node_fs_promises_.readFile)(metadataFile, 'utf8').catch(() => '');
    const baked = new Map(parseBakeMetadata(text, { cells, joint }));
    for (const [cell, digest] of exports.finished())
        if (!baked.has(cell))
            baked.set(cell, { digest, configDigest: null, reference: null });
    return baked;
}

;// CONCATENATED MODULE: ./build/src/builder/buildx/buildx-pin.js
/**
 * The last buildx under which a target's import is looked up before the targets that it links are built. From 0.37 on
 * (docker/buildx#4014) they are built first, and find nothing: measured 0 of 40 RUN steps, where 0.36.1 found 40.
 */
const buildxPin = {
    version: '0.36.1',
    oldest: '0.25.0',
    tooNew: '0.37.0',
    release: 'https://github.com/docker/buildx/releases/download/v0.36.1',
    /** SHA-256 of the release's files for Linux, by Node's name of the processor. */
    files: {
        x64: {
            name: 'buildx-v0.36.1.linux-amd64',
            sha256: '48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778',
        },
        arm64: {
            name: 'buildx-v0.36.1.linux-arm64',
            sha256: '5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569',
        },
        ppc64: {
            name: 'buildx-v0.36.1.linux-ppc64le',
            sha256: '46f71a277d1d05cb20f87601abfb729d0056f88705903bd82ad6153f80e3cd9b',
        },
        riscv64: {
            name: 'buildx-v0.36.1.linux-riscv64',
            sha256: '5e82f0ada635dabda74f1486dea604e0ea3a1214971ec8c52dcb4db6e08cce26',
        },
        s390x: {
            name: 'buildx-v0.36.1.linux-s390x',
            sha256: '9d8dff974aa0166fc59a5804f35bb6c9ea0693a3f5061a81101668cfe707b0b4',
        },
    },
};

// EXTERNAL MODULE: ./build/src/files/write-whole.js
var write_whole = __webpack_require__(78236);
// EXTERNAL MODULE: ./build/src/http/load.js
var load = __webpack_require__(62020);
// EXTERNAL MODULE: ./build/src/oci/manifest.js
var manifest = __webpack_require__(62262);
;// CONCATENATED MODULE: ./build/src/builder/buildx/fetch-program.js




/**
 * A program of a release, checked by its digest: what is kept is looked at again each time, so that nobody can put another in
 * its place. Throws an `Error` whose message says why there is none.
 */
async function fetchProgram(wanted, options) {
    const { path } = wanted;
    const expected = `sha256:${wanted.sha256}`;
    const kept = await (0,external_node_fs_promises_.readFile)(path).catch(() => null);
    if (kept !== null && (0,manifest/* digestOf */.ol)(kept) === expected)
        return path;
    options.onFetch?.();
    const bytes = await download(wanted.url, options);
    const found = (0,manifest/* digestOf */.ol)(bytes);
    if (found !== expected)
        throw new Error(`its digest is ${found}, and ${expected} was expected`);
    // Two runs may fetch it at once; each sees it whole or not at all.
    await (0,write_whole/* writeWhole */.f8)(path, bytes, { mode: 0o755 });
    return path;
}
/** Bytes; buildx has 75 MB. */
const longest = 1 << 28;
/** A release's files are behind a redirect. */
async function download(url, { env, signal, idleMs, limitMs }) {
    const asked = { method: 'GET', url: new URL(url), headers: {}, env, signal, longest };
    const answer = await (0,load/* load */.H)({ ...asked, redirects: true, tries: 2, idleMs, limitMs });
    if (answer.ok)
        return answer.value.body;
    throw new Error(answer.fault.message);
}

;// CONCATENATED MODULE: ./build/src/builder/buildx/buildx-for-imports.js






/** The cache that it would read saves minutes at best: no more than this is waited for about 60 MB. Milliseconds. */
const fetchIdleMs = 5_000;
const fetchLimitMs = 20_000;
const installed = { program: null, problem: null };
/**
 * The installed buildx where it looks an import up in time, else the one that the user names, else the last release that
 * does, fetched once for this machine. Never throws: a cache is never worth a failed build.
 */
async function buildxForImports({ version, named, driver }, machine, pin = buildxPin) {
    if (isInTime(version, pin))
        return installed;
    if (named?.program)
        return checkNamed(named.program, { version, pin, machine });
    try {
        if (named !== null)
            throw new Error('`cache-buildx` is off');
        if (driver === 'cloud')
            throw new Error("its release has no driver cloud, which Docker's own builds have");
        const program = await fetchPinned({ version, pin, machine });
        machine.log(`buildx ${pin.version} builds this run: ${version} looks up caches too late for linked targets`);
        return { program, problem: null };
    }
    catch (error) {
        return { program: null, problem: tooLate({ version, pin, machine }, error) };
    }
}
/** Does this buildx look an import up before it builds what the cache target links? Development builds and unknown versions are newer than any release. */
function isInTime(text, pin = buildxPin) {
    const version = newestVersion(text);
    return version !== null && lt(version, pin.tooNew);
}
async function checkNamed(program, { version, pin, machine }) {
    const { env, signal } = machine;
    const asked = await machine.run(program, ['version'], { env, signal, timeoutMs: buildx.lookMs }).catch(() => null);
    const own = parseBuildxVersion(asked?.stdout ?? '');
    if (own !== null && isInTime(own, pin) && !lt(readVersion(own) ?? pin.oldest, pin.oldest))
        return { program, problem: null };
    const is = own === null ? 'prints no version of buildx' : `is buildx ${own}`;
    const problem = {
        code: 'CACHE_BUILDX',
        what: `the cache is not imported: \`cache-buildx: ${program}\` ${is}`,
        why: `it stands in for buildx ${version}, which would find nothing in the cache`,
        fix: `name a buildx of ${rangeOf(pin)}, or leave \`cache-buildx\` out`,
    };
    return { program: null, problem };
}
/** `0.25 to 0.36`. */
function rangeOf({ oldest, version }) {
    const short = (text) => text.split('.').slice(0, 2).join('.');
    return `${short(oldest)} to ${short(version)}`;
}
async function fetchPinned({ version, pin, machine }) {
    const { toolDirectory } = machine;
    const file = process.platform === 'linux' ? pin.files[process.arch] : undefined;
    if (file === undefined)
        throw new Error(`there is no pinned one for ${process.platform} ${process.arch}`);
    if (toolDirectory === undefined)
        throw new Error('there is no folder to keep it in');
    const path = (0,external_node_path_.join)(toolDirectory, 'buildx', pin.version, 'docker-buildx');
    const onFetch = () => machine.log(`fetching buildx ${pin.version} from ${new URL(pin.release).host}: ${version} cannot read the cache`);
    const limits = { idleMs: fetchIdleMs, limitMs: fetchLimitMs };
    return fetchProgram({ url: `${pin.release}/${file.name}`, sha256: file.sha256, path }, { ...machine, ...limits, onFetch });
}
function tooLate({ version, pin }, error) {
    const { message, cause } = error;
    const why = cause instanceof Error ? `${message}: ${cause.message}` : message;
    return {
        code: 'CACHE_BUILDX',
        what: `the cache is not imported: buildx ${version} would find nothing in it`,
        why: `from ${pin.tooNew} on it builds what a target links before that target's cache is known, and ${pin.version} could not be fetched: ${why}`,
        fix: `name a buildx of ${rangeOf(pin)} with \`cache-buildx\`, or let this machine reach ${pin.release}`,
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/src/dockerfile/parent/not-writable.js
/** What a Dockerfile has that cannot be written into one with others; its message says what. */
class NotWritable extends Error {
}

;// CONCATENATED MODULE: ./build/src/dockerfile/parent/divide-args.js

/** They change steps wherever they stand, declared or not (dockerfile2llb, `proxyEnvFromBuildArgs`; dockerui, `Config`; epoch.go). */
const everywhere = /^(?:BUILDKIT_.*|SOURCE_DATE_EPOCH|(?:https?|ftp|no|all)_proxy)$/i;
/** Dockerfile reference, "Automatic platform ARGs in the global scope": a build argument can replace one, and FROM is read without. */
const automatic = /^(?:(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)|TARGETSTAGE)$/;
/** What builds are given alike, and what not. Throws `NotWritable`. */
function divideArgs(builds) {
    const names = new Set(builds.flatMap(({ buildArgs }) => Object.keys(buildArgs)));
    const shared = {};
    const differing = new Set();
    for (const name of names) {
        const [value, ...others] = new Set(builds.map(({ buildArgs }) => buildArgs[name]));
        if (automatic.test(name))
            throw new NotWritable(`the build argument ${name} replaces an automatic one`);
        if (value !== undefined && others.length === 0)
            shared[name] = value;
        else if (everywhere.test(name))
            throw new NotWritable(`the build argument ${name} is not the same for all`);
        else
            differing.add(name);
    }
    return { shared, differing };
}

;// CONCATENATED MODULE: ./build/src/dockerfile/parent/platform-name.js

/** `linux-armv7`, as TARGETOS, TARGETARCH and TARGETVARIANT make it. */
function platformName(platform) {
    const { os, architecture, variant = '' } = (0,model_platform/* splitParts */.FP)(platform);
    return `${os}-${architecture}${variant}`;
}

;// CONCATENATED MODULE: ./build/src/dockerfile/parent/link-all.js

/**
 * An empty last stage that is made from every target of its platform. The glob matches nothing, so that nothing is copied, and
 * a file that is missing is no error; with `--link` each copy stands for itself (docs/adr/0006-one-cache-target.md).
 */
function linkAll(targets, written) {
    const platforms = [...new Set(targets.map(({ platform }) => platform))];
    const copies = platforms.map((platform) => {
        const stages = new Set(targets.filter((one) => one.platform === platform).map(({ stage }) => stage));
        return [...stages].map((stage) => `COPY --link --from=${stage} /.no-such-fil[e] /`);
    });
    const isAlike = copies.every((lines) => sameMembers(lines, copies[0] ?? []));
    if (isAlike)
        return [`FROM scratch AS ${written.free('parent')}`, ...(copies[0] ?? [])];
    const prefix = written.free('parent');
    const stages = platforms.map((platform, at) => [`FROM scratch AS ${prefix}-of-${platformName(platform)}`, ...(copies[at] ?? [])].join('\n'));
    return [...stages, `FROM ${prefix}-of-\${TARGETOS}-\${TARGETARCH}\${TARGETVARIANT}`];
}
function sameMembers(some, others) {
    return some.length === others.length && some.every((one) => others.includes(one));
}

;// CONCATENATED MODULE: ./build/src/dockerfile/parent/written-stages.js


/** The stages of a Dockerfile that is written, each text once. */
class WrittenStages {
    #dockerfile;
    /** Names that mean something else than a stage. */
    #outside;
    #own;
    #byText = new Map();
    #stages = new Map();
    constructor(dockerfile, outside) {
        this.#dockerfile = dockerfile;
        this.#outside = outside;
        this.#own = new Set(dockerfile.stages.map(({ name, index }) => name ?? `stage-${index}`));
    }
    /** Its name among them. */
    add(stage, build) {
        const key = [stage.index, stage.from, ...stage.body].join('\n');
        const known = this.#byText.get(key);
        const name = known ?? this.#nameOf(stage);
        if (known === undefined) {
            this.#byText.set(key, name);
            const body = [`${stage.from} AS ${name}`, ...stage.body].join('\n');
            this.#stages.set(name, { index: stage.index, body, builds: new Set() });
        }
        this.#stages.get(name)?.builds.add(build);
        return name;
    }
    #nameOf({ index, keepsName }) {
        const own = this.#dockerfile.stages[index]?.name ?? `stage-${index}`;
        if (!keepsName)
            return this.free(own);
        if (this.#stages.has(own))
            throw new NotWritable(`several stages are replaced by the context ${own}`);
        return own;
    }
    /** This name, or one like it that nothing else has: no stage of the Dockerfile, either. */
    free(wanted) {
        const isTaken = (name) => this.#stages.has(name) || this.#outside.has(name);
        let name = wanted;
        for (let number = 2; isTaken(name) || (number > 2 && this.#own.has(name)); number += 1)
            name = `${wanted}-${number}`;
        return name;
    }
    /** Those that the Dockerfile calls so. */
    named(names) {
        const wanted = new Set(names.map((name) => name.toLowerCase()));
        const isWanted = ({ index }) => wanted.has(this.#dockerfile.stages[index]?.name ?? '');
        return [...this.#stages].flatMap(([name, stage]) => (isWanted(stage) ? [name] : []));
    }
    lines() {
        return [...this.#stages.values()].map(({ body }) => body);
    }
    stages() {
        return new Map([...this.#stages].map(([name, { index, builds }]) => [name, { index, builds: [...builds] }]));
    }
}
/** What FROM, `--from` and `from=` mean besides stages: images. In lower case. */
function namesOutside(uses) {
    const names = uses.flatMap(({ stages }) => stages.flatMap((used) => [
        ...(used.image === null ? [] : [used.image]),
        ...used.instructions.flatMap((by) => imagesOf(by, used)),
    ]));
    return new Set(names.map((name) => name.toLowerCase()));
}
function imagesOf(by, { sources }) {
    const found = sources.filter((source) => source.by === by).map(({ stage }) => stage.stage.name);
    return (0,used_stages/* sourceNames */.SI)(by).flatMap(({ name }) => (found.includes(name.toLowerCase()) ? [] : [name]));
}

// EXTERNAL MODULE: ./build/src/model/csv.js
var csv = __webpack_require__(80367);
// EXTERNAL MODULE: ./build/src/dockerfile/instructions.js + 1 modules
var instructions = __webpack_require__(68845);
// EXTERNAL MODULE: ./build/src/dockerfile/words.js
var dockerfile_words = __webpack_require__(46477);
;// CONCATENATED MODULE: ./build/src/dockerfile/parent/write-words.js

/** A word of an ARG that is worth exactly this text: in single quotes nothing is special (BuildKit, shell/lex.go). */
function writeLiteral(name, value) {
    if (/[\n\r\0]/.test(value))
        throw new NotWritable(`the value of the build argument ${name} has several lines`);
    return `${name}=${value
        .split("'")
        .map((part) => `'${part}'`)
        .join(`"'"`)}`;
}
/** A flag that is read as exactly this text (parser/split_command.go, `extractBuilderFlags`). */
function writeFlag(flag, escape) {
    return Array.from(flag, (char) => (/[\s"']/.test(char) || char === escape ? escape + char : char)).join('');
}
/** The variables that a word names, and perhaps more. */
function namesIn(word) {
    return [...word.matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name);
}

;// CONCATENATED MODULE: ./build/src/dockerfile/parent/write-instruction.js






/** Instructions of one build, as they are written into a Dockerfile with others: as they are, but for stages and arguments. */
class InstructionWriter {
    #build;
    #place;
    #lines;
    constructor(build, place) {
        this.#build = build;
        this.#place = place;
        this.#lines = place.dockerfile.source.split('\n');
    }
    write(instruction, used) {
        const changed = this.#change(instruction, used);
        const { line, bodyLine, endLine } = instruction;
        const head = changed ?? (this.#isLast(bodyLine - 1) ? instruction.text : this.#take(line, bodyLine - 1));
        return bodyLine > endLine ? head : `${head}\n${this.#take(bodyLine, endLine)}`;
    }
    /** What is continued at the end of a file must not be continued behind it. */
    #isLast(line) {
        return this.#lines.slice(line).every((one) => one.trim() === '');
    }
    #take(from, to) {
        return this.#lines.slice(from - 1, to).join('\n');
    }
    /** Null: as it is. */
    #change(instruction, used) {
        const { keyword, args } = instruction;
        if (keyword !== 'ONBUILD')
            return this.#changeInner(instruction, (name, byNumber) => this.#source(used, instruction, { name, byNumber }));
        const { rest, ...inner } = (0,instructions/* splitInstruction */.Z8)(args, this.#place.dockerfile.escape);
        const changed = this.#changeInner({ ...inner, args: rest }, (name, byNumber) => this.#sourceOfTrigger(used, { name, byNumber }));
        return changed === null ? null : `ONBUILD ${changed}`;
    }
    #changeInner({ keyword, flags, args }, source) {
        if (keyword === 'ARG')
            return this.#changeArg(args);
        if ((0,used_stages/* sourceNames */.SI)({ keyword, flags }).length === 0)
            return null;
        const changed = flags.map((flag) => changeFlag(flag, keyword, source));
        if (changed.every((flag, at) => flag === flags[at]))
            return null;
        const { escape } = this.#place.dockerfile;
        const end = args.startsWith('--') ? ['--'] : [];
        return [keyword, ...changed.map((flag) => writeFlag(flag, escape)), ...end, args].join(' ');
    }
    #changeArg(args) {
        const words = (0,dockerfile_words/* splitWords */.yM)(args, this.#place.dockerfile.escape);
        const changed = words.map((word) => this.#argument(word) ?? word);
        return changed.every((word, at) => word === words[at]) ? null : `ARG ${changed.join(' ')}`;
    }
    /** What this build gives it, or the global argument of that name is worth in it; null: what all builds take from elsewhere. */
    #argument(word) {
        const { name, value } = (0,dockerfile_words/* splitPair */.T6)(word);
        const { differing, globals, use, dockerfile } = this.#place;
        const { buildArgs, target } = this.#build;
        if (/[$"'\\`]/.test(name))
            throw new NotWritable(`ARG has a name that is made from others: ${name}`);
        const given = differing.has(name) ? buildArgs[name] : undefined;
        if (given !== undefined)
            return writeLiteral(name, given);
        if (value !== null)
            return null;
        if (name === 'TARGETSTAGE')
            return writeLiteral(name, target ?? dockerfile.stages.at(-1)?.name ?? 'default');
        const taken = globals.has(name) ? use.globals.get(name) : undefined;
        return taken === undefined ? null : writeLiteral(name, taken);
    }
    #source(used, by, { name, byNumber }) {
        const found = used.sources.find(({ by: one, stage: { stage } }) => one === by && (stage.name === name.toLowerCase() || (byNumber && String(stage.index) === name)));
        return found === undefined ? null : (this.#place.names.get(found.stage.stage.index) ?? null);
    }
    /** A trigger is carried out in the stages that are made from this one. */
    #sourceOfTrigger(used, { name, byNumber }) {
        const { dockerfile, names, use } = this.#place;
        const found = byNumber && /^\d+$/.test(name)
            ? dockerfile.stages[Number(name)]
            : dockerfile.stages.findLast((stage) => stage.name === name.toLowerCase());
        if (found === undefined || !use.stages.some(({ base }) => base === used))
            return null;
        const written = names.get(found.index);
        if (written === undefined)
            throw new NotWritable(`ONBUILD names a stage that comes later: ${name}`);
        return written;
    }
}
function changeFlag(flag, keyword, source) {
    const [, kind, value = ''] = /^--(from|mount)=(.*)$/s.exec(flag) ?? [];
    if (kind === 'from' && keyword === 'COPY')
        return `--from=${changed(value, source(value, true))}`;
    if (kind !== 'mount' || keyword !== 'RUN')
        return flag;
    const fields = (0,csv/* splitCsv */.F8)(value);
    if (fields === null)
        return flag;
    const mapped = fields.map((field) => {
        const [, key, name = ''] = /^(from=)(.+)$/is.exec(field) ?? [];
        return key === undefined ? field : `${key}${changed(name, source(name, false))}`;
    });
    return mapped.every((field, at) => field === fields[at])
        ? flag
        : `--mount=${mapped.map(writeField).join(',')}`;
}
/** A name that is only spelt otherwise stays. */
function changed(name, written) {
    return written === null || written === name.toLowerCase() ? name : written;
}
function writeField(field) {
    return /^\s|[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

;// CONCATENATED MODULE: ./build/src/dockerfile/parent/write-stages.js



/** The written name of its target. */
function writeStages(build, site) {
    const { use, written, contexts } = site;
    const names = new Map();
    const writer = new InstructionWriter(build, { ...site, names });
    let target = '';
    for (const used of use.stages) {
        const { index, name, instructions } = used.stage;
        const keepsName = name !== null && contexts.has(name);
        const from = fromOf(used, { ...site, names, keepsName });
        const body = keepsName ? [] : instructions.map((one) => writer.write(one, used));
        names.set(index, written.add({ index, from, body, keepsName }, build.id));
        if (used === use.target)
            target = names.get(index) ?? '';
    }
    return target;
}
function fromOf(used, place) {
    const { from, platform } = used.stage;
    const other = from.flags.find((flag) => !flag.startsWith('--platform='));
    if (other !== undefined)
        throw new NotWritable(`line ${from.line}: FROM has the flag ${other}`);
    const flag = platform === null ? [] : [`--platform=${platformOf(platform, place)}`];
    return ['FROM', ...flag, place.keepsName ? 'scratch' : baseOf(used, place)].join(' ');
}
/** As it is written, where all builds read it alike. */
function platformOf(word, place) {
    if (!dependsOn(word, place.globals))
        return word;
    return literal(place.use.globals.expand(word).text, /^[\w./-]+$/);
}
function baseOf({ stage, base, image }, place) {
    const { line } = stage.from;
    if (dependsOn(stage.base, new Set(['TARGETSTAGE'])))
        throw new NotWritable(`line ${line}: FROM depends on TARGETSTAGE`);
    if (place.native === null && namesIn(stage.base).some((name) => name.startsWith('BUILD')))
        throw new NotWritable(`line ${line}: FROM depends on the builder`);
    if (base !== null)
        return place.names.get(base.stage.index) ?? '';
    return dependsOn(stage.base, place.globals) ? literal(image, /^[\w./:@-]+$/) : stage.base;
}
function dependsOn(word, names) {
    return namesIn(word).some((name) => names.has(name));
}
function literal(text, pattern) {
    if (text === null || !pattern.test(text))
        throw new NotWritable(`FROM names ${text ?? 'what cannot be told'}`);
    return text;
}

;// CONCATENATED MODULE: ./build/src/dockerfile/parent/write-globals.js


/** The arguments in front of the first FROM, of which these differ from build to build, with all that is made from them. */
function writeGlobals(dockerfile, given) {
    const words = dockerfile.globals.flatMap(({ args }) => (0,dockerfile_words/* splitWords */.yM)(args, dockerfile.escape));
    const differing = new Set();
    for (const word of words) {
        const { name, value } = (0,dockerfile_words/* splitPair */.T6)(word);
        const isMade = namesIn(value ?? '').some((one) => differing.has(one));
        if (given.has(name) || isMade)
            differing.add(name);
    }
    const lines = words.filter((word) => !differing.has((0,dockerfile_words/* splitPair */.T6)(word).name)).map((word) => `ARG ${word}`);
    return { lines, differing };
}

;// CONCATENATED MODULE: ./build/src/dockerfile/parent/write-parent.js








/** BuildKit's frontend takes longer ones, but nobody writes them. Bytes. */
const longestText = 1 << 20;
/** bufio.MaxScanTokenSize, with the line's end. */
const longestLine = 64 * 1024 - 1;
/**
 * One Dockerfile for all builds, so that BuildKit gives each of their steps the digest that it has in the build alone: a
 * digest knows nothing of stage names and of where an argument's value came from. Its last stage is empty and made from every
 * build. `why`: what there is in the Dockerfile, or in what the builds are given, that cannot be written so. Never throws.
 */
function writeParent(dockerfile, builds, options) {
    try {
        return write(dockerfile, builds, options);
    }
    catch (error) {
        if (error instanceof NotWritable)
            return { why: error.message };
        throw error;
    }
}
function write(dockerfile, builds, options) {
    for (const { buildArgs } of builds)
        checkReader(dockerfile, buildArgs);
    const args = divideArgs(builds);
    const uses = builds.map((build) => ({ build, use: useOf(dockerfile, build, options) }));
    const contexts = new Set(Object.keys(options.contexts).map((name) => name.toLowerCase()));
    const outside = namesOutside(uses.map(({ use }) => use));
    const written = new WrittenStages(dockerfile, new Set([...contexts, ...outside]));
    const globals = writeGlobals(dockerfile, args.differing);
    const site = { dockerfile, contexts, written, native: options.native };
    const targets = uses.map(({ build, use }) => ({
        platform: build.platform,
        stage: writeStages(build, { ...site, use, differing: args.differing, globals: globals.differing }),
    }));
    const header = headerOf(dockerfile);
    const text = [...header, ...globals.lines, ...written.lines(), ...linkAll(targets, written)].join('\n');
    checkSize(text);
    return {
        text: `${text}\n`,
        buildArgs: args.shared,
        platforms: [...new Set(builds.map(({ platform }) => platform))],
        noCacheFilters: written.named(options.noCacheFilters),
        stages: written.stages(),
    };
}
function checkReader(dockerfile, buildArgs) {
    const { problem, syntax, source } = dockerfile;
    if (problem !== null)
        throw new NotWritable(`line ${problem.line}: ${problem.message}`);
    const frontend = buildArgs['BUILDKIT_SYNTAX'] ?? syntax ?? '';
    if (!(0,read_dockerfile/* isCertain */.te)(dockerfile, buildArgs))
        throw new NotWritable(`another frontend reads it: ${frontend}`);
    // COPY --link came with 1.4.
    if (/:(?:0|1\.[0-3])(?:[.@-]|$)|:experimental/.test(frontend))
        throw new NotWritable(`its frontend is too old: ${frontend}`);
    if (source.includes('\uFFFD'))
        throw new NotWritable('it is not UTF-8');
    const scratch = dockerfile.stages.some(({ name }) => name === 'scratch');
    if (scratch)
        throw new NotWritable('a stage is named scratch');
}
function useOf(dockerfile, build, { contexts, native }) {
    const use = (0,used_stages/* findUse */.TV)(dockerfile, { ...build, contexts, native });
    if (use.target === null)
        throw new NotWritable(`it has no stage ${build.target ?? ''}`);
    return use;
}
/** Directives that older frontends do not know end the reading of them: last. What is told of the cells need not be told twice. */
function headerOf({ syntax, escape }) {
    return [
        ...(syntax === null ? [] : [`# syntax=${syntax}`]),
        ...(escape === '\\' ? [] : [`# escape=${escape}`]),
        '# check=skip=all',
    ];
}
function checkSize(text) {
    if (Buffer.byteLength(text) > longestText)
        throw new NotWritable('it would be longer than 1 MB');
    if (text.split('\n').some((line) => Buffer.byteLength(line) >= longestLine))
        throw new NotWritable('a line would be longer than 64 KB');
}

// EXTERNAL MODULE: ./build/src/model/bake-file.js
var bake_file = __webpack_require__(10329);
// EXTERNAL MODULE: ./build/src/plan/bake-definition.js + 2 modules
var bake_definition = __webpack_require__(55344);
// EXTERNAL MODULE: ./build/src/plan/bake-output.js
var bake_output = __webpack_require__(47852);
// EXTERNAL MODULE: ./build/src/plan/bake-target.js
var bake_target = __webpack_require__(48668);
// EXTERNAL MODULE: ./build/src/model/bake-template.js
var bake_template = __webpack_require__(39741);
// EXTERNAL MODULE: ./build/src/plan/cache-target.js
var cache_target = __webpack_require__(3637);
;// CONCATENATED MODULE: ./build/src/plan/cache-parent.js








/** `why`: what keeps these cells from having one. */
function cacheParent({ plan, dockerfile, native }) {
    if (dockerfile === null)
        return { why: 'the images have no one Dockerfile on this machine' };
    if (dockerfile.ownIgnoreFile)
        return { why: 'the Dockerfile has a .dockerignore of its own' };
    if (native === null)
        return { why: 'the builder has several nodes' };
    const shared = sharedTarget(plan);
    if ('why' in shared)
        return shared;
    const { noCacheFilters, target } = shared;
    const write = (cells) => writeParent(dockerfile, cells, { contexts: target.contexts ?? {}, noCacheFilters, native });
    const whole = write(plan.cells);
    if ('why' in whole)
        return whole;
    return {
        link: freeName(dockerfile.source, Object.keys(target.contexts ?? {})),
        of: (cells) => {
            const written = cells.length === plan.cells.length ? whole : write(cells);
            return 'why' in written ? null : { target: withText(target, written), stages: written.stages };
        },
    };
}
function withText(target, written) {
    return {
        ...target,
        'dockerfile-inline': written.text,
        platforms: written.platforms,
        ...(0,bake_target/* map */.T)('args', written.buildArgs),
        ...(0,bake_target/* list */.p)('no-cache-filter', written.noCacheFilters),
    };
}
/** Those of a cell's own settings that steps do not depend on, or that the Dockerfile is written with. */
const own = new Set([
    ...['target', 'args', 'labels', 'platforms', 'attest', 'annotations', 'description'],
    ...['dockerfile', 'no-cache-filter', 'tags', 'cache-from', 'cache-to', 'output'],
]);
/** What all cells are built with, but for what they are told apart by. */
function sharedTarget(plan) {
    const cells = plan.cells.map((cell) => ({ name: cell.id, cell, platforms: [cell.platform] }));
    const { resolve } = (0,bake_definition/* targetsOf */.QR)(plan, cells);
    const resolved = cells.map((one) => resolve(one));
    const links = resolved.flatMap(({ contexts = {} }) => Object.values(contexts).map(bake_file/* linkedTarget */.No));
    if (links.some((name) => name !== null))
        return { why: 'its targets link others' };
    const [first, ...others] = resolved.map((target) => ({
        target: Object.fromEntries(Object.entries(target).filter(([key]) => !own.has(key))),
        noCacheFilters: target['no-cache-filter'] ?? [],
    }));
    if (first === undefined)
        return { why: 'there is no image' };
    if (!others.every((one) => (0,external_node_util_.isDeepStrictEqual)(one, first)))
        return { why: 'its targets differ in more than stage and build arguments' };
    const { context } = first.target;
    // Of an address buildx takes the Dockerfile from there.
    const isFolder = context !== undefined && /^(?:\/|[A-Za-z]:[\\/])/.test(context);
    return isFolder ? first : { why: 'the context is not a folder' };
}
function freeName(source, contexts) {
    const text = [source, ...contexts].join('\n').toLowerCase();
    let name = 'build-variants-cache';
    for (let number = 2; text.includes(name); number += 1)
        name = `build-variants-cache-${number}`;
    return name;
}
/**
 * The definition, which has no cache target, with the parent: it imports, exports, and every cell links it. One of a part of the
 * cells exports nothing. Null where it cannot be written.
 */
function withParent(definition, { cells }, { parent, cache, part }) {
    const own = part === undefined ? cells : chosen(cells, part);
    const written = parent.of(own);
    if (written === null)
        return null;
    const name = (0,cache_target/* cacheTargetName */.zS)({ cells });
    const linking = own.flatMap(({ id }) => {
        const cell = definition.target[id];
        if (cell === undefined)
            return [];
        return [[id, { ...cell, contexts: { ...cell.contexts, [parent.link]: `target:${name}` } }]];
    });
    const whole = {
        ...written.target,
        ...(0,bake_target/* list */.p)('cache-from', cache.import?.entries ?? []),
        ...(0,bake_target/* list */.p)('cache-to', (part === undefined ? cache.export?.entries : null) ?? []),
        output: [bake_output/* cacheOnly */.zI],
    };
    const target = { ...definition.target, ...Object.fromEntries(linking), [name]: (0,bake_template/* escapeTemplates */.Z)(whole) };
    const targets = [...definition.group.default.targets, name];
    return { definition: { group: { default: { targets } }, target }, stages: written.stages };
}
function chosen(cells, wanted) {
    const ids = new Set(wanted);
    return cells.filter(({ id }) => ids.has(id));
}
/** A definition of the parent of these cells alone, which only exports. Null where nothing is exported. */
function exportingParent({ cells }, { parent, cache }, wanted) {
    const written = parent.of(chosen(cells, wanted));
    if (written === null || cache.export === null || wanted.length === 0)
        return null;
    const name = (0,cache_target/* cacheTargetName */.zS)({ cells });
    const exporting = { ...written.target, 'cache-to': cache.export.entries, output: [bake_output/* cacheOnly */.zI] };
    return {
        group: { default: { targets: [name] } },
        target: { [name]: (0,bake_template/* escapeTemplates */.Z)(exporting) },
    };
}

;// CONCATENATED MODULE: ./build/src/run/importing-buildx.js





/**
 * How a run imports its cache before the steps of its cells are looked for. Up to buildx 0.36 a target that links the cells does
 * it. Newer ones build that target last: there it is a parent of the cells, and where they can have none, an older buildx
 * bakes. Where none can be had nothing is imported, with a warning.
 */
async function importInTime(cache, ask, machine) {
    const { builder, request } = ask;
    if (cache.import === null)
        return { cache, buildx: null, parent: null };
    const known = { unfit: ask.unfit };
    if (isInTime(builder.buildxVersion))
        return {
            cache: withLayout(cache, { kind: 'target', reason: null, ...known }),
            buildx: null,
            parent: null,
        };
    const parent = parentOf(ask);
    if (!('why' in parent))
        return { cache: withLayout(cache, { kind: 'parent', reason: null, ...known }), buildx: null, parent };
    const older = { version: builder.buildxVersion, named: request.buildx, driver: builder.driver };
    const { program, problem } = await buildxForImports(older, machine);
    const told = withLayout(cache, { kind: 'target', reason: parent.why, ...known });
    if (problem === null)
        return { cache: told, buildx: program, parent: null };
    const warnings = [...cache.warnings, problem];
    return {
        cache: { ...told, import: null, importReason: problem.what, warnings },
        buildx: null,
        parent: null,
    };
}
function withLayout(cache, layout) {
    return { ...cache, layout };
}
function parentOf({ plan, dockerfile, builder, request, unfit, }) {
    if (request.buildx?.program)
        return { why: '`cache-buildx` is named' };
    if (unfit !== null && unfit === dockerfileDigest(dockerfile))
        return { why: 'the run before built steps for the cache that no image has' };
    return cacheParent({ plan, dockerfile, native: (0,model_builder/* onlyPlatform */.w)(builder) });
}
/** What a report knows a Dockerfile by. */
function dockerfileDigest(dockerfile) {
    if (dockerfile === null)
        return null;
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(dockerfile.source).digest('hex')}`;
}
/** After the build: a parent that did not fit its cells is told of, and known to the next run. */
function judgeLayout(cache, build, dockerfile) {
    const [first, ...others] = build?.unfit ?? [];
    if (first === undefined || cache.layout === undefined)
        return cache;
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    const warning = {
        code: 'CACHE_LAYOUT',
        what: `the cache was imported for other steps than the images have: ${(0,hostile_text/* cutStart */.Dr)((0,hostile_text/* plainText */.wh)(first), 200)}${more}`,
        why: 'the Dockerfile was written for all images at once, and BuildKit read it otherwise; the images are as they should be, some of their steps were built twice',
        fix: 'nothing: the next run of this Dockerfile imports otherwise; a report of it to build-variants helps',
    };
    const layout = { ...cache.layout, unfit: dockerfileDigest(dockerfile) };
    return { ...cache, layout, warnings: [...cache.warnings, warning] };
}

;// CONCATENATED MODULE: ./build/src/builder/forget-layers.js

/** A prune of one record takes a tenth of a second; one under way elsewhere holds it up. */
const pruneMs = 20_000;
/** Prunes the records of these layers, and nothing else. Never throws: whether it helped, the next bake tells. */
async function forgetLayers(builder, layers, machine) {
    for (const layer of layers) {
        machine.log(`builder ${builder} lost layer ${layer}: its record is pruned`);
        const prune = ['buildx', 'prune', '--builder', builder, '--force', '--all', '--filter', `id=${layer}`];
        await (0,buildx.runDocker)(prune, machine, pruneMs).catch(() => undefined);
        if (machine.signal?.aborted === true)
            return;
    }
}

;// CONCATENATED MODULE: ./build/src/run/forget-lost.js


/** As BuildKit names layers (identity.NewID). */
const lostLayer = /\bsnapshot ([0-9a-z]{25}) does not exist\b/g;
/** More in one run are no accident: somebody prunes the builder all the time. */
const mostLayers = 128;
/**
 * A bake that ends because BuildKit lost layers (moby/buildkit#6808) has it forget them: it would go on to take their steps as
 * done, and fail each build that needs them, in this run and in all later ones.
 */
function forgetLost(bake, machine) {
    const known = new Set();
    return async (request) => {
        const outcome = await bake(request);
        if (outcome.exitCode === 0 || outcome.cancelled)
            return outcome;
        const message = readErrorLine(outcome.tail)?.message ?? '';
        const named = [...message.matchAll(lostLayer)].flatMap(([, layer]) => layer ?? []);
        const lost = [...new Set(named)].filter((layer) => !known.has(layer));
        if (lost.length === 0 || known.size >= mostLayers)
            return outcome;
        for (const layer of lost)
            known.add(layer);
        await forgetLayers(request.builder, lost, machine);
        return { ...outcome, isForgotten: true };
    };
}

;// CONCATENATED MODULE: ./build/src/run/hide-bake.js
/**
 * A bake whose words hold no secret any more when others cut them to the length of a line. Lines that a step prints come in
 * pieces: they are masked once more where they are whole, by the printer and in the report.
 */
function hideInBake(bake, mask) {
    if (mask.isEmpty)
        return bake;
    return async (request) => {
        const outcome = await bake({
            ...request,
            onEvent: (event) => request.onEvent(hideInEvent(event, mask)),
        });
        return { ...outcome, tail: mask.text(outcome.tail) };
    };
}
function hideInEvent(event, mask) {
    if (event.type === 'status')
        return event;
    if (event.type !== 'vertex')
        return { ...event, text: mask.text(event.text) };
    const { vertex } = event;
    const error = vertex.error === null ? null : mask.text(vertex.error);
    return { ...event, vertex: { ...vertex, name: mask.text(vertex.name), error } };
}

// EXTERNAL MODULE: ./build/src/model/cache.js
var model_cache = __webpack_require__(8469);
// EXTERNAL MODULE: ./build/src/model/forced-steps.js
var forced_steps = __webpack_require__(66400);
;// CONCATENATED MODULE: ./build/src/plan/bake-allow.js
/**
 * The values for bake's `--allow`: bake asks before a definition reads or writes outside its working directory, forwards an
 * SSH agent or uses the host's network, and without a terminal it refuses (buildx, bake/entitlements.go). Everything
 * here was asked for by the user's own inputs.
 */
function bakeAllow(plan, output) {
    const { build } = plan;
    const reads = [
        build.context,
        build.file ?? '',
        ...Object.values(build.buildContexts),
        ...build.secrets.flatMap((secret) => (secret.kind === 'file' ? [secret.path] : [])),
        ...build.ssh.flatMap((entry) => sshPaths(entry)),
    ].filter(isLocal);
    const writes = output.kind === 'layout' ? [output.directory] : [];
    return [
        ...new Set([
            ...build.allow,
            ...(build.network === 'host' ? ['network.host'] : []),
            ...(build.ssh.some((entry) => sshPaths(entry).length === 0) ? ['ssh'] : []),
            ...reads.map((path) => `fs.read=${path}`),
            ...writes.map((path) => `fs.write=${path}`),
        ]),
    ];
}
/** `id=path,path`; an agent has no path. */
function sshPaths(entry) {
    const equals = entry.indexOf('=');
    return equals < 0 ? [] : entry.slice(equals + 1).split(',');
}
/** Local paths are absolute; remote contexts, images and links to targets are not. */
function isLocal(path) {
    return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path);
}

// EXTERNAL MODULE: ./build/src/plan/joint-definition.js
var joint_definition = __webpack_require__(23795);
// EXTERNAL MODULE: ./build/src/plan/variant-slugs.js
var variant_slugs = __webpack_require__(41229);
;// CONCATENATED MODULE: ./build/src/plan/joint-targets.js





/**
 * The variants that are built by one target for all of their platforms, which costs BuildKit and buildx half as much where nothing
 * but that is left to do (ADR 14). Only where it is certain beforehand that each step can be told to be of this cell or that
 * (`JointSteps`), and that what is pushed is told apart: all others have a target per cell.
 */
function jointTargets(ask) {
    const { plan, output, dockerfile, native } = ask;
    const { build, bake, cells, variants } = plan;
    const isPlain = bake === null && Object.keys(build.buildContexts).length === 0 && !hasSbom(build.sbom);
    if (output.kind !== 'push' || dockerfile === null || native === null || !isPlain)
        return [];
    const slugs = (0,variant_slugs/* variantSlugs */.y)(variants.map(({ name }) => name));
    const taken = new Set(cells.map(({ id }) => id));
    return variants.flatMap(({ name, tags }) => {
        // A tag of one platform names what a target of that platform alone pushed.
        if (tags.some(({ platform }) => platform !== null))
            return [];
        const own = cells.filter(({ variant }) => variant === name);
        const known = stagesOf(own, dockerfile, native);
        return known === null ? [] : [{ name: joint_targets_freeName(slugs.get(name) ?? name, taken), ...known }];
    });
}
function hasSbom(setting) {
    return setting !== null && setting !== 'false';
}
function joint_targets_freeName(slug, taken) {
    let name = slug;
    while (taken.has(name))
        name = `${name}-all`;
    return name;
}
/** Null where they have to be told apart by targets of their own. */
function stagesOf(cells, dockerfile, native) {
    const uses = areAlike(cells) ? usesOf(cells, dockerfile, native) : null;
    if (uses === null || (cells.length > 2 && !areSourcesAlike(uses, dockerfile)))
        return null;
    const images = uses.map(({ target }) => imageStages(target));
    if (!images.every((stages, at) => joint_targets_isTold(stages, cells[at]?.platform, cells.length)))
        return null;
    const isAlone = dockerfile.stages.length === 1 && !dockerfile.stages.some(used_stages/* bringsStages */.fe);
    return {
        cells: cells.map(({ id, platform }, at) => {
            const bases = uses[at]?.stages.flatMap((one) => basesOf(one, platform)) ?? [];
            return { id, platform, bases: new Set(bases) };
        }),
        stages: new Set((images[0] ?? []).map(({ stage }) => (isAlone ? null : stageName(stage)))),
    };
}
/** What each of them uses of the Dockerfile; null where that is not known, or not the same stages. */
function usesOf(cells, dockerfile, native) {
    const [first] = cells;
    if (first === undefined || !(0,read_dockerfile/* isCertain */.te)(dockerfile, first.buildArgs))
        return null;
    const { target, buildArgs } = first;
    const uses = cells.map(({ platform }) => (0,used_stages/* findUse */.TV)(dockerfile, { target, buildArgs, platform, native }));
    const indexes = uses.map(({ stages }) => stages.map(({ stage }) => stage.index));
    const isSame = indexes.every((own) => (0,external_node_util_.isDeepStrictEqual)(own, indexes[0]));
    const isKnown = uses.every(({ stages }) => stages.length > 0 && stages.every(isExpanded));
    // BuildKit takes two stages of one name.
    const names = dockerfile.stages.map(stageName);
    return isSame && isKnown && new Set(names).size === names.length ? uses : null;
}
/** What its FROM says is known: BuildKit leaves `--platform` out of account for `scratch`. */
function isExpanded({ stage, base, image, platform }) {
    if (base !== null)
        return stage.platform === null;
    return image !== null && (stage.platform === null || platform !== null || image === 'scratch');
}
/** As BuildKit calls it in the names of its steps, where there are several. */
function stageName({ name, index }) {
    return name ?? `stage-${index}`;
}
function areAlike(cells) {
    const shared = cells.map(({ target, buildArgs, labels }) => ({ target, buildArgs, labels }));
    const isLinux = cells.every(({ platform }) => platform.startsWith('linux/'));
    return cells.length > 1 && isLinux && shared.every((one) => (0,external_node_util_.isDeepStrictEqual)(one, shared[0]));
}
/** The stage that is built, and those that it is made from. */
function imageStages(target) {
    const stages = [];
    for (let one = target; one !== null; one = one.base)
        stages.push(one);
    return stages;
}
/**
 * Whether the steps of the image tell its platform. Those on an image do, when it is of that platform. Those on `scratch` do,
 * but for RUN, where another platform may have the very same: of two platforms then both have it, of more nobody knows which.
 */
function joint_targets_isTold(stages, platform, count) {
    const base = stages.at(-1);
    if (base?.image == null)
        return false;
    if (base.image !== 'scratch')
        return base.platform === null || base.platform === platform;
    const steps = stages.flatMap(({ stage, instructions }) => [
        ...(stage.platform === null ? [] : ['RUN']),
        ...instructions.map(({ keyword }) => keyword).filter((keyword) => read_dockerfile/* stepKeywords */.xB.has(keyword)),
    ]);
    return count === 2 && steps.length > 0 && !steps.includes('RUN');
}
/**
 * BuildKit may find that steps of two platforms are one by what they copy. Of two each other is meant; of more that is known
 * only where stages that are copied from are the same for all.
 */
function areSourcesAlike(uses, { source }) {
    const sources = uses.map(({ stages }) => stages.flatMap((one) => one.sources.map(({ stage }) => stage)));
    const platforms = sources.map((stages) => stages.map(({ platform }) => platform));
    const isFixed = platforms.every((own) => (0,external_node_util_.isDeepStrictEqual)(own, platforms[0]) && !own.includes(null));
    return isFixed && !/TARGET(?:PLATFORM|OS|ARCH|VARIANT)/.test(source);
}
function basesOf({ image, platform }, own) {
    return image === null || image === 'scratch' ? [] : [baseName(image, platform ?? own)];
}

;// CONCATENATED MODULE: ./build/src/run/bake-cells.js
















/** Builds all cells, and shows it: the plan's definition, with its cache, given to the build room. */
async function buildAll(job, machine) {
    const { plan, dockerfile, builder, destination, buildx, warn } = job;
    const { env, cwd, now, signal, mask } = machine;
    const restart = await restartBuilder(builder, machine.builder);
    const { definition, cache, joint } = layOut(job, machine);
    const build = (onEvent) => buildCells(plan, builder, {
        ...{ definition, joint, dockerfile, env, cwd, now, signal, onEvent, warn },
        // A step that is forced would run again in each bake.
        failFast: plan.build.failFast,
        maxParallel: (0,forced_steps/* forcedSteps */.j)(plan) === 'none' ? plan.build.maxParallel : undefined,
        cache: cache && {
            ...cache,
            ...(restart && { restartBuilder: async () => warnOf(await restart(), job) }),
        },
        allow: takesAllow(builder.buildxVersion)
            ? [...bakeAllow(plan, destination.output), ...job.cache.allow]
            : [],
        bake: hideInBake(forgetLost((request) => runBake(buildx === null ? request : { ...request, buildx: [buildx] }), machine.builder), mask),
        onBuilt: (cell, digest) => destination.readAhead?.(cell, digest),
        isKept: destination.holds?.bind(destination),
    });
    return machine.watch({ cells: plan.cells, builder, done: 'built' }, build, isBuilt);
}
function isBuilt({ cells }) {
    return cells.every(({ outcome }) => outcome === 'built');
}
/** The definition, which variants are one target in it, and what of it is there for the cache. */
function layOut(job, machine) {
    const { plan, dockerfile, builder, cache, parent, destination: { output }, } = job;
    const definition = (0,bake_definition/* toBakeDefinition */.Ok)(plan, output, parent === null ? cache : null);
    if (cache.import === null && cache.export === null) {
        const joint = jointTargets({ plan, output, dockerfile, native: (0,model_builder/* onlyPlatform */.w)(builder) });
        return { definition: (0,joint_definition/* withJoint */.N)(definition, joint), joint, cache: null };
    }
    const shared = {
        target: (0,cache_target/* cacheTargetName */.zS)(plan),
        timeoutMs: plan.cache.timeoutMs,
        patience: cache.backend === 'gha' ? patienceWith(plan, machine) : undefined,
        exports: cache.export !== null,
        isFirst: cache.lookup === 'none',
    };
    const exporting = exporter(definition, job);
    if (parent !== null) {
        const layOut = (part) => {
            const whole = withParent(definition, plan, { parent, cache, ...(part && { part }) });
            return whole && { definition: whole.definition, parentStages: whole.stages, targets: [shared.target] };
        };
        const whole = layOut();
        return { definition, cache: whole && { ...shared, ...whole, importing: layOut, exporting } };
    }
    const targets = (0,cache_target/* cacheTargetNames */.MJ)(definition, plan);
    const importing = (cells) => {
        const part = (0,cache_target/* importingCells */.vT)(definition, plan, cells);
        return part && { definition: part, targets };
    };
    return { definition, cache: { ...shared, targets, importing, exporting } };
}
/**
 * How cells are exported by a bake of its own. The cache target links them; of more than one bake holds at once, BuildKit would lose
 * some: a parent has all of their steps in one target, where one can be written.
 */
function exporter(definition, job) {
    const { plan, dockerfile, builder, cache, parent } = job;
    return (cells) => {
        const isFit = (cache.layout?.unfit ?? null) !== dockerfileDigest(dockerfile);
        const isMany = cells.length > plan.build.maxParallel && isFit;
        const own = parent ?? (isMany ? cacheParent({ plan, dockerfile, native: (0,model_builder/* onlyPlatform */.w)(builder) }) : null);
        if (own === null || 'why' in own)
            return (0,cache_target/* exportingCells */.G5)(definition, plan, cells);
        return exportingParent(plan, { parent: own, cache }, cells);
    };
}
function warnOf(warning, { warn }) {
    if (warning !== null)
        warn(warning);
}
/** Two seconds more than BuildKit waits out 429 itself: its word on that is the better one. */
function patienceWith({ cache }, { actionsCache }) {
    if (actionsCache === null)
        return undefined;
    return { limitMs: (0,model_cache/* exportWaitMs */.M4)(cache.timeoutMs) + 2000, answers: () => actionsCache.answers() };
}

;// CONCATENATED MODULE: ./build/src/run/check-dockerfile.js




/**
 * Has BuildKit check each Dockerfile, at the stage and with the arguments of each variant, before anything is built.
 * Throws a verification failure for what it finds, where the plan says so.
 */
async function checkDockerfile(plan, builder, machine) {
    const mode = plan.checks.dockerfile;
    if (mode === 'off')
        return [];
    const problems = await findProblems(plan, builder, machine).catch((error) => {
        // The build will tell it better.
        if (error instanceof model_failure/* Failure */.H && error.kind !== 'cancelled')
            return null;
        throw error;
    });
    if (mode === 'error' && problems !== null && problems.length > 0)
        throw new model_failure/* Failure */.H('verification', problems);
    return problems;
}
async function findProblems(plan, builder, machine) {
    const [{ checkBake }, { describeChecks, groupTargets }] = await Promise.all([
        __webpack_require__.e(/* import() */ 4646).then(__webpack_require__.bind(__webpack_require__, 44646)),
        __webpack_require__.e(/* import() */ 5039).then(__webpack_require__.bind(__webpack_require__, 5039)),
    ]);
    const { env, cwd, signal } = machine;
    const output = { kind: 'cacheonly' };
    const definition = (0,bake_definition/* toBakeDefinition */.Ok)(plan, output);
    const groups = groupTargets(plan, definition);
    const checked = await checkBake({
        ...{ definition, builder: builder.name, env, cwd, signal },
        targets: groups.map(({ target }) => target),
        allow: takesAllow(builder.buildxVersion) ? bakeAllow(plan, output) : [],
    });
    return checked === null ? null : describeChecks(groups, checked, { cells: plan.cells, cwd });
}
/** A build repeats what its Dockerfile's checks found: told once is enough, and not at all where nobody wants to know. */
async function withoutRepeated(result, checks) {
    if (checks === null || result.warnings.length === 0)
        return result;
    const { isRuleAddress } = await __webpack_require__.e(/* import() */ 5039).then(__webpack_require__.bind(__webpack_require__, 5039));
    return { ...result, warnings: result.warnings.filter(({ url }) => !isRuleAddress(url)) };
}

;// CONCATENATED MODULE: ./build/src/verify/describe-budgets.js
/** What is over its budget: that which fails, and that which is only told. */
function describeBudgets(plan, verdicts) {
    const over = (outcome) => ['size-budget', 'time-budget'].flatMap((check) => {
        const found = verdicts.filter((one) => one.check === check && one.outcome === outcome);
        return found
            .slice(0, named)
            .map((one, index) => describe(plan, one, index === named - 1 ? found.length - named : 0));
    });
    return { failed: over('failed'), warnings: over('warned') };
}
/** Cells that are told by name; the last of them counts the others. */
const named = 5;
const words = {
    'size-budget': {
        code: 'SIZE_OVER_BUDGET',
        what: 'is larger than its `size-budget`',
        fix: 'make it smaller, or raise `size-budget`',
    },
    'time-budget': {
        code: 'TIME_OVER_BUDGET',
        what: 'took longer than its `time-budget`',
        fix: 'look at the slowest steps, or raise `time-budget`',
    },
};
function describe({ cells }, verdict, others) {
    const { check, cell: id, expected, reason } = verdict;
    const cell = cells.find((one) => one.id === id);
    const { code, what, fix } = words[check === 'time-budget' ? check : 'size-budget'];
    const more = others > 0 ? ` (and ${others} more)` : '';
    return {
        code,
        what: `${cell?.variant ?? ''} ${cell?.platform ?? ''} ${what} of ${expected ?? ''}${more}`,
        why: reason ?? '',
        fix,
    };
}

// EXTERNAL MODULE: ./build/src/verify/programs/judge-programs.js
var judge_programs = __webpack_require__(93230);
// EXTERNAL MODULE: ./build/src/text/units.js
var units = __webpack_require__(8166);
;// CONCATENATED MODULE: ./build/src/verify/budgets.js


/** Layers that are named. */
const namedLayers = 3;
/** The verdict on a cell's size budgets together; null: it has none. Pure. */
function judgeSize(cell, { image, comparison }) {
    const { sizeBudget: budgets } = cell;
    if (budgets === null || budgets.length === 0)
        return null;
    const standings = budgets.map((budget) => {
        const now = image?.[`${budget.of}Bytes`];
        const difference = comparison?.[`${budget.of}Bytes`];
        return judge(budget, { now, difference, show: units/* formatBytes */.z3, of: `${budget.of} ` });
    });
    const grew = image === undefined ? '' : layersThatGrew(image, comparison);
    return verdictOf(standings, { cell, check: 'size-budget', budgets, found: sizesOf(image, budgets), grew });
}
/** The verdict on a cell's time budgets together; null: it has none. Pure. */
function judgeTime(cell, { times, comparison }) {
    const { timeBudget: budgets } = cell;
    if (budgets === undefined || budgets.length === 0)
        return null;
    const now = times?.wallMs;
    const difference = comparison?.wallMs;
    const standings = budgets.map((budget) => judge(budget, { now, difference, show: units/* formatDuration */.a3, of: '' }));
    const found = now === undefined ? null : (0,units/* formatDuration */.a3)(now);
    return verdictOf(standings, { cell, check: 'time-budget', budgets, found, grew: '' });
}
function judge({ limit, text }, { now, difference, show, of }) {
    if (now === null || now === undefined)
        return { unknown: 'it was not measured' };
    const before = difference === null || difference === undefined ? null : now - difference;
    const most = mostOf(limit, before);
    if (most === null)
        return { unknown: `no baseline to compare with for ${text}` };
    if (now <= most)
        return { kept: true };
    const than = before === null || limit.kind === 'absolute' ? '' : ` (it was ${show(before)})`;
    return { over: `${show(now)} ${of}is ${show(now - most)} over ${text}${than}` };
}
/** Null: there is no baseline. */
function mostOf(limit, before) {
    if (limit.kind === 'absolute')
        return limit.amount;
    if (before === null)
        return null;
    return limit.kind === 'growth' ? before + limit.amount : before * (1 + limit.share);
}
function verdictOf(standings, { cell, check, budgets, found, grew }) {
    const expected = budgets.map(({ of, text }) => (of === 'unpacked' ? `unpacked ${text}` : text)).join(', ');
    const over = standings.flatMap((one) => ('over' in one ? one.over : []));
    const unknown = standings.flatMap((one) => ('unknown' in one ? one.unknown : []));
    const verdict = { cell: cell.id, check, expected, found };
    if (over.length > 0)
        return { ...verdict, outcome: 'failed', reason: `${over.join('; ')}${grew}` };
    if (unknown.length > 0)
        return { ...verdict, outcome: 'not-tested', reason: unknown.join('; ') };
    return { ...verdict, outcome: 'passed', reason: null };
}
function sizesOf(image, budgets) {
    if (image === undefined)
        return null;
    const { compressedBytes, unpackedBytes } = image;
    const isUnpacked = budgets.some(({ of }) => of === 'unpacked') && unpackedBytes !== null;
    return `${(0,units/* formatBytes */.z3)(compressedBytes)}${isUnpacked ? `, unpacked ${(0,units/* formatBytes */.z3)(unpackedBytes)}` : ''}`;
}
/** Those that are larger than in the baseline; without one the largest of all. */
function layersThatGrew({ layers }, comparison) {
    const grown = comparison?.grown ?? [];
    if (grown.length > 0)
        return `; grown: ${grown.map(({ createdBy, bytes, beforeBytes }) => `+${(0,units/* formatBytes */.z3)(bytes - (beforeBytes ?? 0))} ${nameLayer(createdBy)}`).join(', ')}`;
    const largest = [...layers].sort((a, b) => b.bytes - a.bytes).slice(0, namedLayers);
    const named = largest.map(({ createdBy, bytes }) => `${(0,units/* formatBytes */.z3)(bytes)} ${nameLayer(createdBy)}`);
    return named.length === 0 ? '' : `; the largest layers: ${named.join(', ')}`;
}
function nameLayer(createdBy) {
    return createdBy === null ? 'a layer' : (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(createdBy), 100);
}

;// CONCATENATED MODULE: ./build/src/verify/alike.js
/** The digest of an image's own manifest counts: attestations tell each build apart. */
function findAlike(plan, images) {
    const digests = new Map(images.map(({ cell, manifest }) => [cell, manifest.digest]));
    const byImage = new Map();
    for (const { id, variant, platform } of plan.cells) {
        const digest = digests.get(id);
        if (digest === undefined)
            continue;
        const key = `${platform} ${digest}`;
        const found = byImage.get(key) ?? { variants: [], platform };
        found.variants.push(variant);
        byImage.set(key, found);
    }
    const groups = new Map();
    for (const { variants, platform } of byImage.values()) {
        if (variants.length < 2)
            continue;
        const key = variants.join(' ');
        const group = groups.get(key) ?? { variants, platforms: [] };
        group.platforms.push(platform);
        groups.set(key, group);
    }
    return [...groups.values()];
}
/** A failed check of each such cell, where the plan says that it is an error; else none. */
function checkAlike(plan, groups) {
    if (plan.variantsAlike !== 'error')
        return [];
    return plan.cells.flatMap((cell) => {
        const group = groups.find(({ variants, platforms }) => variants.includes(cell.variant) && platforms.includes(cell.platform));
        const others = group?.variants.filter((name) => name !== cell.variant) ?? [];
        if (others.length === 0)
            return [];
        const reason = `the same image as ${listed(others)}`;
        return [
            {
                ...{ cell: cell.id, check: 'variants-alike', outcome: 'failed', expected: null, found: null, reason },
            },
        ];
    });
}
/** One problem for all groups; null where there is none, or nobody wants to know. */
function describeAlike({ variantArg, variantsAlike }, groups) {
    if (groups.length === 0 || variantsAlike === 'off')
        return null;
    const named = groups
        .slice(0, shownGroups)
        .map(({ variants, platforms }) => `${listed(variants)} (${platforms.join(', ')})`);
    const more = groups.length > named.length ? `; and ${groups.length - named.length} more` : '';
    return {
        code: 'VARIANTS_ALIKE',
        what: `variants are one and the same image: ${named.join('; ')}${more}`,
        why: 'what differs between them does not change what is built',
        fix: `${variantArg === null ? 'use their build arguments or targets' : `use ${variantArg}`} in a step of the stage that is built, or add \`variants-alike: off\` if they are meant to be the same`,
    };
}
const shownGroups = 5;
const shownNames = 8;
function listed(names) {
    const rest = names.length - shownNames;
    return rest > 0 ? `${names.slice(0, shownNames).join(', ')} and ${rest} more` : names.join(', ');
}

;// CONCATENATED MODULE: ./build/src/verify/verify-cells.js



/**
 * The verdicts on every cell of the plan, in its order: architecture, programs, and budgets where they are set; then on
 * variants that are alike. Tests are another matter (`tests/test-cells.ts`).
 */
function verifyCells(plan, { images, findings, times, comparison }) {
    const byCell = new Map(images.map((image) => [image.cell, image]));
    const timesOf = new Map(times.map((one) => [one.cell, one]));
    const comparisonOf = new Map(comparison?.cells.map((one) => [one.cell, one]));
    const measured = ({ id }) => ({ times: timesOf.get(id), comparison: comparisonOf.get(id) });
    const verdicts = plan.cells.flatMap((cell) => [
        checkArchitecture(cell, byCell.get(cell.id)),
        (0,judge_programs/* judgePrograms */.xo)(cell, findings.get(cell.id) ?? null, plan),
        ...judgeBudgets(cell, plan, { image: byCell.get(cell.id), ...measured(cell) }),
    ]);
    const alike = findAlike(plan, images);
    return { verdicts: [...verdicts, ...checkAlike(plan, alike)], problem: describeAlike(plan, alike) };
}
/** A time over its budget is only told, unless somebody said otherwise. */
function judgeBudgets(cell, { checks }, measured) {
    const size = judgeSize(cell, measured);
    const time = judgeTime(cell, measured);
    const isTold = time?.outcome === 'failed' && !checks.timeBudgetFails;
    return [size, isTold ? { ...time, outcome: 'warned' } : time].filter((one) => one !== null);
}
/** Whether the platform in the image's config is the one that was planned. */
function checkArchitecture(cell, image) {
    const verdict = { cell: cell.id, check: 'architecture', expected: cell.platform };
    if (image === undefined)
        return {
            ...verdict,
            outcome: 'not-tested',
            found: null,
            reason: 'there is no image: the cell was not built, or not kept',
        };
    const found = image.configPlatform;
    if (found === cell.platform)
        return { ...verdict, outcome: 'passed', found, reason: null };
    const reason = found === null
        ? 'the image names no platform that is known'
        : 'the image is for another platform: look for `--platform` in the FROM of its last stage';
    return { ...verdict, outcome: 'failed', found, reason };
}

;// CONCATENATED MODULE: ./build/src/run/check-images.js


/** Judges what was built by what it is: its config, its files, its size. Throws a registry failure where content is damaged. */
async function checkImages(job, machine) {
    const { plan } = job;
    const findings = await readPrograms(job, machine);
    const { verdicts, problem } = verifyCells(plan, { ...job, findings });
    const alike = problem === null ? [] : [problem];
    const isError = plan.variantsAlike === 'error';
    const { describePrograms } = await __webpack_require__.e(/* import() */ 5952).then(__webpack_require__.bind(__webpack_require__, 55952));
    const told = [describePrograms(plan, findings), describeBudgets(plan, verdicts)];
    return {
        verdicts,
        failed: [...(isError ? alike : []), ...told.flatMap(({ failed }) => failed)],
        warnings: [...(isError ? [] : alike), ...told.flatMap(({ warnings }) => warnings)],
    };
}
async function readPrograms({ plan, destination, images }, { layers: store }) {
    const { foreign, layerLimit: limit } = plan.checks.programs;
    const contentOf = destination.contentOf?.bind(destination);
    if (foreign === 'off' || contentOf === undefined || images.length === 0)
        return new Map();
    const { findPrograms } = await __webpack_require__.e(/* import() */ 973).then(__webpack_require__.bind(__webpack_require__, 40973));
    return findPrograms(plan, images, { store, limit, contentOf });
}

;// CONCATENATED MODULE: ./build/src/builder/emulators/platforms-to-run.js



/**
 * Only RUN executes anything: COPY, ADD and WORKDIR are BuildKit's own work. What another Dockerfile, another frontend or a
 * bake file does is not known. That a base image has an ONBUILD RUN is so rare that no emulator is fetched for it.
 */
function platformsToRun(plan, given) {
    const { cells, bake, build } = plan;
    const dockerfile = bake === null ? given : null;
    const { buildContexts: contexts } = build;
    const found = cells.map((cell) => dockerfile === null ? null : platformsOf(cell, { dockerfile, contexts }));
    const certain = new Set(found.flatMap((platforms) => platforms ?? []));
    const maybe = new Set(cells.flatMap((cell, at) => (found[at] === null || isRunInTests(cell, plan) ? cell.platform : [])));
    const doubtful = [...maybe].filter((platform) => !certain.has(platform));
    return { platforms: [...certain, ...doubtful], doubtful };
}
/** A test that cannot be run is told as not verified. */
function isRunInTests({ tests }, { testMode }) {
    return testMode !== 'skip' && tests.some(({ kind }) => kind === 'run');
}
/** Null where it cannot be told. */
function platformsOf(cell, { dockerfile, contexts }) {
    if (!(0,read_dockerfile/* isCertain */.te)(dockerfile, cell.buildArgs))
        return null;
    const { stages } = (0,used_stages/* findUse */.TV)(dockerfile, { ...cell, native: null, contexts });
    const running = stages.filter(({ instructions }) => instructions.some(({ keyword }) => keyword === 'RUN'));
    const platforms = running.map((stage) => platforms_to_run_platformOf(stage, cell));
    if (stages.length === 0 || platforms.includes(null))
        return null;
    return platforms.flatMap((platform) => (platform === 'native' ? [] : (platform ?? [])));
}
/** Without a builder, `$BUILDPLATFORM` is empty. */
function platforms_to_run_platformOf({ platform }, cell) {
    if (platform === null)
        return cell.platform;
    if (platform === '')
        return 'native';
    const parsed = (0,model_platform/* parsePlatform */.FL)(platform);
    return parsed.ok ? parsed.value : null;
}

;// CONCATENATED MODULE: ./build/src/builder/assess-builder.js

/** Compares what `docker buildx inspect` says with what the plan needs. Platforms are not part of it: emulators may be added. */
function assessBuilder(inspection, needs) {
    const unfit = findUnfit(inspection, needs);
    if (unfit !== null)
        return { state: 'unfit', why: unfit };
    const { nodes } = inspection;
    const failed = nodes.find((node) => node.error !== null);
    if (inspection.error !== null)
        return { state: 'broken', why: inspection.error };
    if (failed && nodes.every((node) => node.error !== null))
        return { state: 'broken', why: `node ${failed.name}: ${failed.error ?? ''}` };
    if (nodes.length === 0)
        return { state: 'asleep' };
    return {
        state: nodes.every((node) => node.error !== null || node.status === 'running') ? 'ready' : 'asleep',
    };
}
function findUnfit({ driver, nodes }, needs) {
    if (driver === 'docker') {
        if (needs.output === 'push')
            return 'the docker driver cannot push by digest';
        if (needs.output === 'layout')
            return 'the docker driver cannot write an OCI layout';
        return null;
    }
    // What else a container sees and trusts, it was told when it was created.
    if (driver !== 'docker-container')
        return null;
    const loopback = needs.registries.find(registry_host/* isLoopback */.U9);
    if (loopback !== undefined && nodes.some((node) => node.driverOptions['network'] !== 'host'))
        return `its container has a network of its own, where ${loopback} is not this machine`;
    if (needs.output !== 'push')
        return null;
    const insecure = needs.insecureRegistries.find((host) => !(0,registry_host/* isLoopback */.U9)(host) && nodes.some((node) => !knows(node, host)));
    return insecure === undefined
        ? null
        : `its BuildKit configuration has no table for the insecure registry ${insecure}`;
}
function knows(node, host) {
    return (node.files['buildkitd.toml'] ?? '').includes(host);
}
/**
 * Does a node that lists `listed` run `wanted`? A newer variant of one architecture runs the older ones
 * (containerd platforms, `Only`): amd64/v3 code runs amd64/v2, arm/v7 runs arm/v6.
 */
function runs(listed, wanted) {
    if (listed.includes(wanted))
        return true;
    const [, family = '', variant = ''] = /^(.+)\/v(\d+)$/.exec(wanted) ?? [];
    return listed.some((platform) => {
        const [, other, have = ''] = /^(.+)\/v(\d+)$/.exec(platform) ?? [];
        return other === family && Number(have) >= Number(variant);
    });
}
/** The wanted platforms that no node lists. Only Linux needs an emulator: for other systems BuildKit just copies files. */
function findMissing(inspection, wanted) {
    const all = inspection.nodes.flatMap((node) => node.platforms);
    return wanted.filter((platform) => platform.startsWith('linux/') && !runs(all, platform));
}

// EXTERNAL MODULE: ./build/src/builder/docker-problem.js + 1 modules
var docker_problem = __webpack_require__(53841);
;// CONCATENATED MODULE: ./build/src/builder/emulators/binfmt.js



const folder = '/proc/sys/fs/binfmt_misc';
/** Debian's and Fedora's static emulators. */
const systemFolders = ['/usr/bin', '/usr/local/bin'];
/** What this kernel runs through emulators; null when it cannot be seen from here (no Linux, not mounted, no rights). */
async function readRegistrations() {
    try {
        const names = await (0,external_node_fs_promises_.readdir)(folder);
        if (!names.includes('register'))
            return null;
        const own = names.filter((name) => name !== 'register' && name !== 'status');
        return await Promise.all(own.map(async (name) => (0,binfmt_formats/* parseRegistration */.lA)(name, await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8'))));
    }
    catch {
        return null;
    }
}
/**
 * Registers static emulators that this machine has. Gives the formats that are registered now; the rest has no emulator
 * here, or we have not the right to. Needs root on Linux.
 */
async function registerEmulators(formats, folders, machine) {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
        return [];
    const found = await Promise.all(formats.map(async (format) => ({ format, emulator: await findEmulator(format, folders) })));
    const able = found.flatMap(({ format, emulator }) => (emulator === null ? [] : [{ format, emulator }]));
    if (able.length === 0 || !(await mountBinfmt(machine)))
        return [];
    const done = await Promise.all(able.map(async (one) => ((await register(one.format, one.emulator)) ? [one.format] : [])));
    return done.flat();
}
const emulatorFolders = (machine) => [
    ...(machine.emulatorDirectories ?? []),
    ...systemFolders,
];
/** A dynamic emulator would need its libraries inside each container, so only static ones count. */
async function findEmulator(format, folders) {
    const candidates = folders.flatMap((path) => [
        (0,external_node_path_.join)(path, `qemu-${format.qemu}-static`),
        (0,external_node_path_.join)(path, `qemu-${format.qemu}`),
    ]);
    for (const candidate of candidates) {
        const usable = await (0,external_node_fs_promises_.access)(candidate, external_node_fs_promises_.constants.X_OK).then(() => isStatic(candidate), () => false);
        if (usable)
            return (0,external_node_fs_promises_.realpath)(candidate);
    }
    return null;
}
/** An ELF program without a PT_INTERP header (64-bit little-endian hosts; elf(5)). */
async function isStatic(path) {
    const file = await (0,external_node_fs_promises_.readFile)(path).catch(() => Buffer.alloc(0));
    if (file.length < 64 || file.readUInt32BE(0) !== 0x7f454c46 || file[4] !== 2 || file[5] !== 1)
        return false;
    const start = Number(file.readBigUInt64LE(32));
    const size = file.readUInt16LE(54);
    const headers = Array.from({ length: file.readUInt16LE(56) }, (_, index) => start + index * size);
    return headers.every((offset) => offset + 4 <= file.length && file.readUInt32LE(offset) !== 3);
}
async function mountBinfmt(machine) {
    if ((await readRegistrations()) !== null)
        return true;
    const { env, signal } = machine;
    const options = { env: { PATH: env['PATH'] }, signal, timeoutMs: 10_000 };
    await machine.run('mount', ['-t', 'binfmt_misc', 'binfmt_misc', folder], options).catch(() => null);
    return (await readRegistrations()) !== null;
}
/** True also when another run was quicker. */
async function register(format, emulator) {
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, 'register'), (0,binfmt_formats/* renderRegistration */.iS)(format, emulator)).catch(() => undefined);
    const now = await readRegistrations();
    return now?.some((registration) => (0,binfmt_formats/* takes */.ny)(registration, format)) ?? false;
}

;// CONCATENATED MODULE: ./build/src/builder/emulators/install-emulators.js




/** The image has 30 MB. */
const installMs = 120_000;
/**
 * Installs emulators, cheapest first: those of this machine's own engine, then the pinned image, then the system's
 * static QEMU. What the image could not install is a reason, not an error: the builder has the last word.
 */
async function installEmulators(request, machine) {
    const done = new Set();
    const reasons = [];
    const rest = (platforms) => (0,binfmt_formats/* formatsFor */.sW)(platforms).filter((format) => !done.has(format));
    const both = [...request.missing, ...request.suspects];
    const register = async (folders, platforms) => {
        if (!request.here)
            return;
        for (const format of await registerEmulators(rest(platforms), folders, machine))
            done.add(format);
    };
    await register(machine.emulatorDirectories ?? [], both);
    if (rest(request.missing).length > 0) {
        const failed = await runImage(rest(request.missing), request.image, machine);
        if (failed === null)
            for (const format of rest(request.missing))
                done.add(format);
        else
            reasons.push(failed);
    }
    await register(emulatorFolders(machine), both);
    if (done.size > 0)
        machine.log(`registered emulators: ${[...done].map(({ qemu }) => `qemu-${qemu}`).join(', ')}`);
    return { formats: [...done], reasons: rest(request.missing).length > 0 ? reasons : [] };
}
/** Null when all is installed, else why not. The image tells each failure in its output, and ends with 0 all the same. */
async function runImage(formats, image, machine) {
    const names = formats.map(({ architecture }) => architecture).join(',');
    machine.log(`installing emulators for ${names} (${image.split('@')[0] ?? image})`);
    const result = await (0,buildx.runDocker)(['run', '--privileged', '--rm', image, '--install', names], machine, installMs);
    if (result.exitCode !== 0)
        return `${image} could not be run: ${imageProblem(result.stderr, result.timedOut)}`;
    const refused = /installing: \S+ (?!OK\s*$)(.+)$/m.exec(`${result.stderr}\n${result.stdout}`)?.[1];
    return refused === undefined || refused.includes('already registered') ? null : refused;
}
function imageProblem(stderr, timedOut) {
    if (timedOut)
        return `no answer within ${installMs / 1000} s`;
    const error = /^.*(?:Error response|error|denied|not found).*$/im.exec(stderr)?.[0];
    return (0,docker_problem.firstLine)(error ?? stderr).replace(/^docker: /, '');
}

;// CONCATENATED MODULE: ./build/src/builder/emulators/ensure-platforms.js












/** BuildKit looks for new emulators when it is asked, but at most every 20 s (util/archutil, CacheMaxAge). */
const forgetMs = 21_000;
const askEveryMs = 3_000;
/** Installs what `inspection` shows to be missing. It may run while a builder of our own boots on the same machine. */
async function addEmulators(inspection, request, machine) {
    const missing = findMissing(inspection, request.platforms);
    const here = isOnThisKernel(inspection.nodes, await readEndpoint(machine.env));
    const registrations = here ? await readRegistrations() : null;
    const suspects = findSuspects(inspection.nodes, request.platforms, registrations).filter((platform) => platform.startsWith('linux/') && !missing.includes(platform));
    if (missing.length + suspects.length === 0)
        return { formats: [], reasons: [] };
    const unfixed = findUnfixed(missing, registrations ?? []);
    if (unfixed)
        return { formats: [], reasons: [explainUnfixed(unfixed.name, unfixed.flags)] };
    const image = request.binfmtImage ?? binfmtImage;
    return installEmulators({ missing, suspects, image, here }, machine);
}
function explainUnfixed(name, flags) {
    return (`${name} is registered with flags "${flags}" and not F, so that containers do not find the emulator: ` +
        `remove that registration first (echo -1 > /proc/sys/fs/binfmt_misc/${name})`);
}
/**
 * Makes sure that the builder runs every platform that the plan needs, with emulators where nothing runs it natively.
 * Throws a `Failure` (environment, NO_EMULATOR) for those that nothing here can run.
 */
async function ensurePlatforms(inspection, request, machine) {
    const installed = await addEmulators(inspection, request, machine);
    return verifyPlatforms(inspection, { ...request, installed }, machine);
}
/** Asks the builder itself whether it sees what was installed, and lets one of our own start anew if it does not. */
async function verifyPlatforms(inspection, request, machine) {
    const { platforms, doubtful = [], installed } = request;
    const waited = findMissing(inspection, platforms);
    if (waited.length === 0)
        return { inspection, warnings: [] };
    const hopeful = (0,binfmt_formats/* formatsFor */.sW)(waited).some((format) => installed.formats.includes(format));
    const seen = hopeful ? await lookAgain(inspection, platforms, machine) : inspection;
    const missing = findMissing(seen, platforms);
    if (missing.length === 0)
        return { inspection: seen, warnings: [] };
    if (missing.every((platform) => doubtful.includes(platform))) {
        machine.log(`no emulator for ${missing.join(', ')}: a RUN step on it would fail`);
        return { inspection: seen, warnings: [] };
    }
    const unknown = missing.filter((platform) => (0,binfmt_formats/* formatsFor */.sW)([platform]).length === 0);
    if (unknown.length === 0 && bringsEmulators(seen))
        return { inspection: seen, warnings: [warnBundled(missing)] };
    const why = unknown.length > 0 ? `no emulator is known for ${unknown.join(', ')}` : installed.reasons.join('; ');
    throw new model_failure/* Failure */.H('environment', noEmulator(missing, seen, why || 'its BuildKit does not see the emulators'));
}
async function lookAgain(inspection, platforms, machine) {
    const { name, driver } = inspection;
    let seen = await bootBuilder(inspection, machine);
    if (findMissing(seen, platforms).length === 0)
        return seen;
    if (driver === 'docker-container' && isOwnName(name)) {
        await (0,buildx.runDocker)(['buildx', 'stop', name], machine);
        return bootBuilder(inspection, machine);
    }
    machine.log(`waiting for builder ${name} to see the new emulators`);
    for (let waitedMs = 0; waitedMs < forgetMs; waitedMs += askEveryMs) {
        await (0,promises_.setTimeout)(askEveryMs, undefined, { signal: machine.signal }).catch(() => undefined);
        seen = await bootBuilder(inspection, machine);
        if (findMissing(seen, platforms).length === 0)
            break;
    }
    return seen;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/src/builder/reach-endpoint.js

/** A daemon on this machine accepts in less than a millisecond; one on the network gets longer. */
const patienceMs = 500;
/**
 * Does somebody listen at a Docker or BuildKit endpoint? Opens a connection and closes it, so it costs no process.
 * True also for what cannot be told this way (`ssh://…`, a context's name, Windows pipes).
 */
async function reachesEndpoint(endpoint) {
    const address = endpoint === 'default' && process.platform !== 'win32' ? 'unix:///var/run/docker.sock' : endpoint;
    const options = readAddress(address);
    if (options === null)
        return true;
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)(options);
        const finish = (reached) => {
            socket.destroy();
            resolve(reached);
        };
        socket.setTimeout(patienceMs, () => finish(false));
        socket.once('connect', () => finish(true));
        socket.once('error', () => finish(false));
    });
}
function readAddress(endpoint) {
    const [, path] = /^unix:\/\/(\/.+)$/.exec(endpoint) ?? [];
    if (path !== undefined)
        return { path };
    const [, host, port] = /^tcp:\/\/\[?([^\]/]+?)\]?:(\d+)$/.exec(endpoint) ?? [];
    return host === undefined ? null : { host, port: Number(port) };
}

;// CONCATENATED MODULE: ./build/src/builder/own/kept-builder.js










/** How long a look at a builder is trusted. A builder that is gone sooner fails the build, and `needs.fresh` looks again. */
const trustMs = 10 * 60 * 1000;
/** Where the answer to this very question is kept; null without a folder for it. */
async function keptPath(request, needs, machine) {
    if (machine.stateDirectory === undefined || request.ephemeral)
        return null;
    const { env } = machine;
    const [endpoint, current, boot] = await Promise.all([
        readEndpoint(env),
        readInstance(null, env),
        (0,external_node_fs_promises_.readFile)('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    ]);
    const named = [env['BUILDX_BUILDER'], env['DOCKER_CONFIG'], env['BUILDX_CONFIG'], env['PATH'], env['HOME']];
    const question = [request, { ...needs, fresh: false }, named, endpoint, current, boot];
    return (0,external_node_path_.join)(machine.stateDirectory, `builder-${hashOf(question).slice(0, 20)}.json`);
}
/** The builder as it was seen a moment ago, if nothing that can be told without a process speaks against it. */
async function readKept(path, needs, machine) {
    const kept = await read(path);
    if (kept === null || Math.abs(machine.now() - kept.lookedAt) > trustMs)
        return null;
    if ((await readInstance(kept.builder.name, machine.env)) !== kept.instance)
        return null;
    const { nodes } = kept.builder;
    const docker = await readEndpoint(machine.env);
    const endpoints = new Set(nodes.map(({ endpoint }) => (endpoint === 'default' ? docker : endpoint)));
    const reached = await Promise.all([...endpoints].map(reachesEndpoint));
    if (reached.includes(false))
        return null;
    const here = isOnThisKernel(nodes, docker);
    const suspects = here ? findSuspects(nodes, needs.platforms, await readRegistrations()) : [];
    return suspects.length === 0 ? kept.builder : null;
}
async function read(path) {
    const { version, lookedAt, instance, builder } = (0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(await (0,external_node_fs_promises_.readFile)(path, 'utf8').catch(() => '')));
    if (version !== 1 || typeof lookedAt !== 'number' || !isText(instance) || !isBuilder(builder))
        return null;
    return { version, lookedAt, instance, builder };
}
function isBuilder(value) {
    const { name, driver, buildxVersion, pushByDigest, made, nodes, warnings } = (0,json/* fieldsOf */.Pf)(value);
    return ([name, driver, buildxVersion].every(isText) &&
        [pushByDigest, made].every((flag) => typeof flag === 'boolean') &&
        Array.isArray(nodes) &&
        nodes.every(isNode) &&
        Array.isArray(warnings) &&
        warnings.every((one) => isText((0,json/* fieldsOf */.Pf)(one)['code']) && Object.values((0,json/* fieldsOf */.Pf)(one)).every(isText)));
}
function isNode(value) {
    const { name, endpoint, status, buildkitVersion, platforms } = (0,json/* fieldsOf */.Pf)(value);
    return ([name, endpoint, status, buildkitVersion ?? ''].every(isText) &&
        Array.isArray(platforms) &&
        platforms.every((platform) => isText(platform) && (0,model_platform/* parsePlatform */.FL)(platform).ok));
}
const isText = (value) => typeof value === 'string';
/** Keeps the answer for the next run. Not being able to is no error: the next run just looks itself. */
async function keepBuilder(path, builder, machine) {
    try {
        const instance = await readInstance(builder.name, machine.env);
        const kept = { version: 1, lookedAt: machine.now(), instance, builder: { ...builder, made: false } };
        await (0,write_whole/* writeWhole */.f8)(path, JSON.stringify(kept), { mode: 0o600 });
    }
    catch {
        return;
    }
}

;// CONCATENATED MODULE: ./build/src/builder/own/remove-builder.js




/** A job on a hosted runner ends within six hours. */
const abandonedMs = 6 * 60 * 60 * 1000;
/**
 * Removes a builder that a run made, with its container and its cache. Gone already is fine. Never throws for what
 * docker says: gives false and logs it, since nothing that was built depends on it.
 */
async function removeBuilder(made, machine) {
    if (!made.name.startsWith(runPrefix))
        return false;
    const result = await (0,buildx.runDocker)(['buildx', 'rm', '--force', made.name], machine);
    const gone = result.exitCode === 0 || /no builder .* found/.test(result.stderr);
    if (!gone)
        machine.log(`builder ${made.name} could not be removed: ${result.stderr.trim().split('\n')[0] ?? ''}`);
    return gone;
}
/** Who made a builder, and when. */
function makeRunMark(now) {
    return `${ownerMark()}-${now.toString(36)}`;
}
/** Builders of runs that are dead: their process is gone, or they were not used for longer than a job can last. */
async function findAbandoned(machine) {
    const names = (await listInstances(machine.env)).filter((name) => name.startsWith(runPrefix));
    const dead = await Promise.all(names.map((name) => remove_builder_isAbandoned(name, machine)));
    return names.filter((_, index) => dead[index]).map((name) => ({ schemaVersion: 1, name }));
}
async function remove_builder_isAbandoned(name, machine) {
    const [maker, pid, time] = name.slice(runPrefix.length).split('-');
    const alive = isOwnerAlive(`${maker ?? ''}-${pid ?? ''}`);
    if (alive !== null)
        return !alive;
    const madeAt = Number.parseInt(time ?? '', 36);
    const usedAt = (await readLastActivity(name, machine.env)) ?? madeAt;
    return machine.now() - Math.max(usedAt, Number.isNaN(madeAt) ? 0 : madeAt) > abandonedMs;
}
/** Removes what crashed runs left behind. */
async function sweepBuilders(machine) {
    const abandoned = await findAbandoned(machine);
    const removed = await Promise.all(abandoned.map(async (made) => ((await removeBuilder(made, machine)) ? [made.name] : [])));
    const names = removed.flat();
    if (names.length > 0)
        machine.log(`removed ${names.join(', ')}: left behind by a run that crashed`);
    return names;
}

;// CONCATENATED MODULE: ./build/src/builder/use-named.js







/** Looks at a builder by name, or at the current one, which BUILDX_BUILDER is not: config/ made a name of it. Throws a `Failure` (environment) when docker itself is the problem. */
async function inspectBuilder(name, machine) {
    const around = name === null ? { ...machine, env: { ...machine.env, BUILDX_BUILDER: undefined } } : machine;
    const result = await (0,buildx.runDocker)(['buildx', 'inspect', ...(name === null ? [] : [name])], around);
    const inspection = parseInspect(result.stdout);
    if (result.exitCode !== 0 || inspection.name === '') {
        if (name !== null && /no builder .* found/.test((0,buildx.wordsOf)(result)))
            throw await missing(name, machine);
        const what = name === null
            ? 'docker buildx does not say which builder is current'
            : `docker buildx cannot inspect builder "${name}"`;
        throw new model_failure/* Failure */.H('environment', await (0,buildx.explainResult)(result, { code: 'BUILDER_BROKEN', what }, machine));
    }
    // buildx exits with 0 when the Docker daemon behind a builder is the one that does not answer.
    const known = (0,docker_problem.explainDocker)(errorOf(inspection), await (0,buildx.surroundings)(machine));
    if (known)
        throw new model_failure/* Failure */.H('environment', known);
    return inspection;
}
function errorOf({ error, driver, nodes }) {
    if (error !== null)
        return error;
    return driver === 'remote' || nodes.length !== 1 ? '' : (nodes[0]?.error ?? '');
}
async function missing(name, machine) {
    const result = await (0,buildx.runDocker)(['buildx', 'ls', '--format', 'json'], machine);
    const there = [...result.stdout.matchAll(/^\{.*\}$/gm)].map(([line]) => {
        const { Name: listed = '?', Driver: driver } = (0,json/* textsOf */.CB)((0,json/* parseJson */.qF)(line));
        return `${listed} (${driver || 'not reachable'})`;
    });
    const source = machine.env['BUILDX_BUILDER'] === name ? ' (from BUILDX_BUILDER)' : '';
    return new model_failure/* Failure */.H('environment', {
        code: 'BUILDER_MISSING',
        what: `there is no builder "${name}"${source}`,
        why: there.length > 0 ? `there are ${there.join(', ')}` : 'docker buildx ls lists none',
        fix: `name one of them; or leave \`builder\` out, so that one is found or made; or docker buildx create --name ${name}`,
    });
}
/**
 * The builder that the user named, booted if it sleeps. Throws a `Failure` (BUILDER_MISSING, BUILDER_UNFIT,
 * BUILDER_BROKEN, BUILDER_BOOT, or what is wrong with docker).
 */
async function useNamed(name, needs, machine) {
    const first = await inspectBuilder(name, machine);
    const before = assessBuilder(first, needs);
    if (before.state === 'ready')
        return first;
    if (before.state === 'unfit')
        throw unfit(first, before.why);
    machine.log(`booting builder ${name}`);
    const second = await bootBuilder(first, machine);
    const after = assessBuilder(second, needs);
    if (after.state === 'ready')
        return second;
    if (after.state === 'unfit')
        throw unfit(second, after.why);
    throw new model_failure/* Failure */.H('environment', {
        code: 'BUILDER_BROKEN',
        what: `builder "${name}" (driver ${second.driver}) does not run`,
        why: 'why' in after
            ? after.why
            : `its nodes are ${second.nodes.map(({ status }) => status).join(', ') || 'none'}`,
        fix: `docker buildx inspect --bootstrap ${name} shows more; docker buildx rm ${name}, then create it again, or leave \`builder\` out`,
    });
}
function unfit(inspection, why) {
    return new model_failure/* Failure */.H('environment', {
        code: 'BUILDER_UNFIT',
        what: `builder "${inspection.name}" (driver ${inspection.driver}) cannot do this job`,
        why,
        fix: `leave out \`builder\` (and BUILDX_BUILDER), so that a docker-container builder is made; or make one: docker buildx create --driver docker-container --bootstrap --name NAME`,
    });
}

;// CONCATENATED MODULE: ./build/src/builder/own/use-own.js




/** Makes, boots or wakes the builder of our own; one that exists and does not come up is made anew, once. */
async function useOwn(own, needs, machine) {
    if (!own.exists)
        return makeOwn(own, needs, machine);
    try {
        return { inspection: check(await bootBuilder(own, machine), needs), made: false };
    }
    catch (error) {
        if (!(error instanceof model_failure/* Failure */.H) || !isCurable(error))
            throw error;
        machine.log(`builder ${own.name} does not come up (${error.problems[0]?.why ?? error.message}); recreating it`);
        await (0,buildx.runDocker)(['buildx', 'rm', '--force', own.name], machine);
        return makeOwn(own, needs, machine);
    }
}
async function makeOwn(own, needs, machine) {
    if (own.ephemeral)
        machine.onMade?.({ schemaVersion: 1, name: own.name });
    machine.log(`creating builder ${own.name} (${own.driver})`);
    await createBuilder(own, machine);
    try {
        return { inspection: check(await bootBuilder(own, machine), needs), made: true };
    }
    catch (error) {
        // A builder that never ran is of no use to the next run either.
        await (0,buildx.runDocker)(['buildx', 'rm', '--force', own.name], { ...machine, signal: undefined }).catch(() => undefined);
        throw error;
    }
}
/** A new one may come up where this one does not: unless docker itself or the image is the problem. */
function isCurable(error) {
    return error.problems.every(({ code }) => code === 'BUILDER_BOOT' || code === 'BUILDER_BROKEN');
}
function check(inspection, needs) {
    const assessment = assessBuilder(inspection, needs);
    if (assessment.state === 'ready')
        return inspection;
    throw new model_failure/* Failure */.H('environment', {
        code: assessment.state === 'unfit' ? 'BUILDER_UNFIT' : 'BUILDER_BROKEN',
        what: `builder "${inspection.name}" (driver ${inspection.driver}), made for this job, does not run it`,
        why: 'why' in assessment ? assessment.why : 'it was started, and is not running',
        fix: `check \`driver\`, \`driver-opts\`, \`buildkitd-config-inline\`; docker logs of its container says more`,
    });
}

;// CONCATENATED MODULE: ./build/src/builder/prepare-builder.js












/**
 * A BuildKit that can do the job, with an emulator for each platform that it does not run natively: the one that the
 * user named, else one of our own where settings for it are given, else the current one, else one of our own. One look costs two processes at once (`buildx inspect`,
 * `buildx version`) and none when the last look is less than ten minutes old.
 * Throws a `Failure` (environment) that says what is wrong with docker, buildx, the builder or its platforms.
 */
async function prepareBuilder(request, needs, machine) {
    const path = await keptPath(request, needs, machine);
    const kept = path === null || needs.fresh ? null : await readKept(path, needs, machine);
    if (kept !== null)
        return kept;
    const [buildx, found] = await Promise.all([
        askVersion(machine, needs),
        findOrMake({ request, needs, machine }),
    ]);
    const builder = prepare_builder_describe(buildx, found);
    if (path !== null)
        await keepBuilder(path, builder, machine);
    return builder;
}
async function askVersion(machine, { addsHosts }) {
    const result = await (0,buildx.runDocker)(['buildx', 'version'], machine);
    const version = parseBuildxVersion(result.stdout);
    if (version === null) {
        const what = '`docker buildx version` does not print a version of buildx';
        throw new model_failure/* Failure */.H('environment', await (0,buildx.explainResult)(result, { code: 'NO_BUILDX', what }, machine));
    }
    const { problems, warnings } = checkBuildx(version, addsHosts);
    if (problems.length > 0)
        throw new model_failure/* Failure */.H('environment', problems);
    const unread = (0,docker_problem.findBadConfig)(result.stderr, await (0,buildx.surroundings)(machine));
    return { version, warnings: unread === null ? warnings : [unread, ...warnings] };
}
function prepare_builder_describe(buildx, { inspection, made, warnings }) {
    const buildkit = checkBuildkit(inspection);
    if (buildkit.problems.length > 0)
        throw new model_failure/* Failure */.H('environment', buildkit.problems);
    const { name, driver, nodes } = inspection;
    return {
        name,
        driver,
        nodes: nodes.map(({ name: node, endpoint, status, buildkitVersion, platforms }) => ({
            ...{ name: node, endpoint, status, buildkitVersion, platforms },
        })),
        pushByDigest: driver !== 'docker',
        made,
        buildxVersion: buildx.version,
        warnings: [...buildx.warnings, ...buildkit.warnings, ...warnings],
    };
}
/** Which builder: named, our own if that is asked for, current, or our own, in this order. */
async function findOrMake(job) {
    const { request, needs, machine } = job;
    const name = await nameOf(request, machine);
    if (name !== null) {
        const inspection = await useNamed(name, needs, machine);
        return { made: false, ...(await ensurePlatforms(inspection, prepare_builder_platformsOf(job), machine)) };
    }
    const own = await planOwn(job);
    if (request.own)
        return prepare_builder_makeOwn(own, null, job);
    // Where a builder of our own exists, the current one was no use last time: look at both at once.
    const [current, mine] = await Promise.all([
        inspectBuilder(null, machine),
        own.exists ? inspectBuilder(own.name, machine).catch(() => null) : null,
    ]);
    const state = assessBuilder(current, needs);
    if (state.state === 'ready')
        return { made: false, ...(await ensurePlatforms(current, prepare_builder_platformsOf(job), machine)) };
    if (state.state === 'asleep')
        return {
            made: false,
            ...(await ensurePlatforms(await useNamed(current.name, needs, machine), prepare_builder_platformsOf(job), machine)),
        };
    if (mine !== null && assessBuilder(mine, needs).state === 'ready')
        return { made: false, ...(await ensurePlatforms(mine, prepare_builder_platformsOf(job), machine)) };
    machine.log(`builder ${current.name} is not used: ${state.why}`);
    return prepare_builder_makeOwn(own, current.error === null ? current : null, job);
}
/** The name that the user gave (config/ knows BUILDX_BUILDER); with driver `docker`, the builder of Docker itself. */
async function nameOf(request, { env }) {
    if (request.name !== null)
        return request.name;
    if (request.driver !== 'docker' || request.endpoint !== null)
        return null;
    return env['DOCKER_HOST'] ? 'default' : readEndpoint(env);
}
const prepare_builder_platformsOf = ({ request, needs }) => ({
    platforms: needs.platforms,
    doubtful: needs.doubtful ?? [],
    binfmtImage: request.binfmtImage,
});
async function planOwn({ request, needs, machine }) {
    const [defaultConfig, endpoint, instances] = await Promise.all([
        readDefaultConfig(machine.env),
        readEndpoint(machine.env),
        listInstances(machine.env),
    ]);
    const runMark = makeRunMark(machine.now());
    const own = planOwnBuilder(request, needs, { defaultConfig, endpoint, runMark });
    const abandoned = instances.some((name) => name.startsWith(runPrefix));
    return { ...own, exists: instances.includes(own.name), abandoned };
}
/**
 * The builder of our own. Emulators that another builder of the same daemon was seen to lack are installed while it
 * boots, and what crashed runs left behind is removed meanwhile.
 */
async function prepare_builder_makeOwn(own, neighbour, job) {
    const { needs, machine } = job;
    const sameMachine = neighbour?.driver === 'docker' && own.driver === 'docker-container' ? neighbour : null;
    const [{ inspection, made }, early] = await Promise.all([
        useOwn(own, needs, machine),
        sameMachine === null ? null : addEmulators(sameMachine, prepare_builder_platformsOf(job), machine),
        own.abandoned ? sweepBuilders(machine).catch(() => []) : [],
    ]);
    const ensured = early === null || early.formats.length + early.reasons.length === 0
        ? await ensurePlatforms(inspection, prepare_builder_platformsOf(job), machine)
        : await verifyPlatforms(inspection, { ...prepare_builder_platformsOf(job), installed: early }, machine);
    return { inspection: ensured.inspection, made, warnings: [...own.warnings, ...ensured.warnings] };
}

// EXTERNAL MODULE: ./build/src/config/table/door-problems.js
var door_problems = __webpack_require__(8312);
;// CONCATENATED MODULE: ./build/src/cache/count-steps.js



/**
 * How many steps these cells have in all that make a layer each: one that is the same for several counts once, as BuildKit
 * runs it. An upper bound: an ARG makes all that follows it another step. What is not understood is left out.
 */
function countSteps(dockerfile, cells) {
    const known = { numbers: new Map(), steps: new Set() };
    for (const cell of cells)
        new Walk(dockerfile, cell, known).take();
    return known.steps.size;
}
/** The way of one cell through the Dockerfile: only stages that its target needs. */
class Walk {
    #dockerfile;
    #cell;
    #known;
    #ends = new Map();
    constructor(dockerfile, cell, known) {
        this.#dockerfile = dockerfile;
        this.#cell = cell;
        this.#known = known;
    }
    /** Stages come in the order of the file: what one is made from, before it. */
    take() {
        for (const used of (0,used_stages/* findUse */.TV)(this.#dockerfile, { ...this.#cell, native: null }).stages) {
            const { stage, base, image } = used;
            // Empty where it is the builder's own, which is not known here.
            const platform = used.platform ?? this.#cell.platform;
            const start = base === null ? (image ?? stage.base) : this.#ends.get(base.stage.index);
            let end = this.#number([start, platform]);
            for (const instruction of used.instructions)
                end = this.#follow(end, instruction, used);
            this.#ends.set(stage.index, end);
        }
    }
    #follow(before, instruction, { sources, scope }) {
        const { keyword, line, args } = instruction;
        if (keyword === 'ARG') {
            const names = (0,dockerfile_words/* splitWords */.yM)(args, this.#dockerfile.escape).map((word) => (0,dockerfile_words/* splitPair */.T6)(word).name);
            return this.#number([before, names.map((name) => scope.expand(`\${${name}}`))]);
        }
        if (!read_dockerfile/* stepKeywords */.xB.has(keyword))
            return before;
        const from = sources.filter(({ by }) => by === instruction).map(({ stage }) => stage.stage.index);
        const step = this.#number([before, line, args, from.map((index) => this.#ends.get(index))]);
        this.#known.steps.add(step);
        return step;
    }
    #number(chain) {
        const key = JSON.stringify(chain);
        const { numbers } = this.#known;
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        return number;
    }
}

;// CONCATENATED MODULE: ./build/src/cache/limit-warnings.js


const { newEntriesAMinute, quotaBytes } = model_cache/* githubLimits */.Q0;
const nearQuota = 0.8;
/** What the limit of new entries is, for whoever met it. */
const entriesLimit = `GitHub takes ${String(newEntriesAMinute)} new entries a minute for a repository`;
const otherPlace = 'cache: registry has no such limit';
/**
 * Before the bake: the cache, with a warning where its export may meet the limit, which `log` gets at once: after the bake
 * it is too late to choose another place. `countSteps`: those that make a layer, of all cells; a layer is an entry, and the
 * index is one more. What was found holds some of them already.
 */
function withEstimate(cache, countSteps, log) {
    if (cache.backend !== 'gha' || cache.export === null)
        return cache;
    const most = Math.max(0, countSteps() - (cache.import?.found?.layers?.size ?? 0)) + 1;
    if (most <= newEntriesAMinute)
        return cache;
    const warning = manyEntries('may make up to', most);
    log(`${warning.what}: ${warning.why}`);
    return { ...cache, warnings: [...cache.warnings, warning] };
}
/** Which of GitHub's limits this run meets. Other places have none that we know. */
function limitWarnings({ backend }, { newEntries, footprintBytes }) {
    if (backend !== 'gha')
        return [];
    return [
        ...(newEntries !== null && newEntries > newEntriesAMinute ? [manyEntries('made', newEntries)] : []),
        ...(footprintBytes !== null && footprintBytes >= nearQuota * quotaBytes ? [large(footprintBytes)] : []),
    ];
}
function manyEntries(makes, count) {
    return {
        code: 'CACHE_MANY_ENTRIES',
        what: `this run ${makes} ${(0,units/* countOf */.pq)(count, 'new cache entry', 'new cache entries')}`,
        why: `${entriesLimit}; the rest waits, other jobs' with it`,
        fix: otherPlace,
    };
}
function large(bytes) {
    return {
        code: 'CACHE_NEAR_QUOTA',
        what: `this scope alone holds ${(0,units/* formatBytes */.z3)(bytes)}, and GitHub keeps ${quotaBytes / 1024 ** 3} GiB for a repository`,
        why: 'over that it evicts what was used longest ago, other caches with it',
        fix: '`cache: registry`, `cache-mode: min`, or a larger quota in the settings of the repository',
    };
}

;// CONCATENATED MODULE: ./build/src/cache/note-evicted.js

/**
 * An index outlives its layers, and BuildKit imports it without a word: it takes the steps for ones that were never cached.
 * `builtAt`: RFC 3339, when a run began whose steps are unchanged, and of which not one was found; null: there is none.
 */
function noteEvicted(cache, outcome, builtAt) {
    const { layers = null, savedAtMs = null } = cache.import?.found ?? {};
    // An index that is older than that run was not written by it, nor does it list its layers.
    const isOfThatRun = builtAt !== null && savedAtMs !== null && savedAtMs >= Date.parse(builtAt);
    if (!isOfThatRun || outcome.imported !== 'hit' || layers === null || layers.size === 0)
        return outcome;
    const importReason = 'not one of its layers was found';
    return {
        ...outcome,
        imported: 'failed',
        importReason,
        warnings: [evicted(cache, layers.size), ...outcome.warnings],
    };
}
function evicted({ backend, export: exported }, layers) {
    const whose = backend === 'gha' ? ' (GitHub evicts what was used longest ago)' : '';
    return {
        code: 'CACHE_EVICTED',
        what: 'the cache was imported, but not one of its layers was found',
        why: `its index lists ${(0,units/* countOf */.pq)(layers, 'layer')}, and steps that have not changed ran again: they were evicted${whose}, or the place did not list them`,
        fix: exported === null
            ? 'nothing to do: the next run that writes the cache fills it again'
            : 'nothing to do: this run writes them again; when it happens often, `cache: registry` or `cache-mode: min`',
    };
}

// EXTERNAL MODULE: ./build/src/cache/prepare-cache.js + 5 modules
var prepare_cache = __webpack_require__(34065);
// EXTERNAL MODULE: ./build/src/cache/cache-folder.js
var cache_folder = __webpack_require__(60155);
;// CONCATENATED MODULE: ./build/src/cache/fault-words.js

/** `unexpected status from POST request to https://…: 403 Forbidden`, `failed to parse error response 429: …`. */
const statusPattern = /(?:: |response |error |status )([45]\d\d)\b/;
const byStatus = {
    401: 'the login was refused (401)',
    403: 'access was refused (403)',
    404: 'not found (404)',
    507: 'no space left',
};
/** Texts of BuildKit, of Go and of Twirp, which is what GitHub's service speaks (twitchtv/twirp, docs/errors.md). */
const byText = [
    [/no space left|disk quota exceeded/i, 'no space left'],
    [/unauthenticated|unauthorized|authentication required|token expired/i, 'the login was refused (401)'],
    [/permission.?denied|access.?denied|write denied|insufficient_scope/i, 'access was refused (403)'],
    [/failed to reserve cache/i, 'the service takes no new entry from this run'],
    [/short read: expected/, 'a layer arrived incomplete'],
    [
        /connection reset|broken pipe|EOF\b|closed network connection|closed idle connection|connection lost/,
        'the connection was cut',
    ],
    [/timed? ?out|deadline.exceeded/i, 'it timed out'],
    [/connection refused|no such host|network is unreachable/i, 'it could not be reached'],
    [/not found|does not exist|manifest_unknown/i, 'not found (404)'],
    [/unexpected end of JSON|invalid character/i, 'the answer was garbage'],
];
/** An error of BuildKit's cache in short words; its own last 120 characters where it is not known. Takes hostile text. */
function faultWords(fault) {
    if (fault.stalled === true)
        return 'it made no progress';
    if (isTooMany(fault))
        return 'too many requests (429)';
    const line = (0,hostile_text/* plainText */.wh)(fault.error);
    const status = statusOf(line);
    if (status !== undefined)
        return byStatus[status] ?? `the answer was ${status}`;
    return byText.find(([pattern]) => pattern.test(line))?.[1] ?? (0,hostile_text/* cutStart */.Dr)(line, 120);
}
const tooMany = /resource_exhausted|too ?many ?requests|rate limit/i;
/** The place takes no more for now. */
function isTooMany({ error }) {
    const line = (0,hostile_text/* plainText */.wh)(error);
    const status = statusOf(line);
    return status === undefined ? tooMany.test(line) : status === '429';
}
function statusOf(line) {
    return statusPattern.exec(line)?.[1];
}

// EXTERNAL MODULE: ./build/src/cache/find-nearest.js
var find_nearest = __webpack_require__(22642);
// EXTERNAL MODULE: ./build/src/cache/find-scope.js
var find_scope = __webpack_require__(71216);
// EXTERNAL MODULE: ./build/src/cache/scope-content.js
var scope_content = __webpack_require__(64560);
;// CONCATENATED MODULE: ./build/src/cache/measure-export.js

const unknownSize = { newEntries: null, newBytes: null, footprintBytes: null };
/** What an export added, and how large its scope is `now`, read again from the place. What it does not tell is null. */
function measureExport(baked, now) {
    const added = addedLayers(baked, now);
    return {
        newEntries: added === null ? null : added.length + 1,
        newBytes: added === null || now === null ? null : addedBytes(added, now),
        footprintBytes: now === null ? null : (0,scope_content/* totalBytes */.ob)(now.layers) + now.indexBytes,
    };
}
/**
 * GitHub's service and the object stores: what BuildKit says it wrote, since it asks first whether a layer is there. For
 * registries and folders it says so of every layer (BuildKit, cache/remotecache/export.go), so both manifests are compared.
 */
function addedLayers({ cache, build }, now) {
    if (cache.backend === 'raw')
        return null;
    if (cache.backend !== 'registry' && cache.backend !== 'local')
        return build?.exported?.writtenLayers ?? null;
    const before = layersBefore(cache);
    return now === null ? null : [...now.layers.keys()].filter((digest) => !before.has(digest));
}
/** A registry's layers belong to the repository, whichever scope they came with; those of a folder are its own. */
function layersBefore({ backend, import: imported, export: exported }) {
    const found = imported?.found ?? null;
    const isShared = backend === 'registry' || found?.scope.name === exported?.scope?.name;
    return (isShared ? found?.layers : null) ?? new Map();
}
/** Null when the place does not show yet what was written: GitHub's is not consistent at once. */
function addedBytes(added, { layers, indexBytes }) {
    const sizes = added.map((digest) => layers.get(digest) ?? Number.NaN);
    const sum = sizes.reduce((total, size) => total + size, indexBytes);
    return Number.isNaN(sum) ? null : sum;
}

;// CONCATENATED MODULE: ./build/src/cache/read-again.js



/**
 * Looks for what an export wrote. BuildKit's client for GitHub's service takes an index whose upload failed for one that was
 * written (go-actions-cache, SaveMutable), so there it must be another one than before. Throws a cancelled failure only.
 */
async function readAgain({ cache, plan }, machine) {
    const { backend, export: written } = cache;
    const find = isPlace(backend) ? (0,find_scope/* findScopeIn */.jp)(backend, plan, machine) : null;
    if (!written?.scope || find === null)
        return { content: null, isLost: false };
    for (const pauseMs of backend === 'gha' ? pausesBefore(machine) : [0]) {
        await pause(pauseMs, machine.signal);
        const { found, faults } = await (0,find_nearest/* findNearest */.qg)([written.scope], find, (0,find_nearest/* lookUpLimit */._D)(machine));
        const content = found?.content ?? null;
        if (backend !== 'gha' || faults.length > 0 || isNew(content, cache))
            return { content, isLost: false };
    }
    return { content: null, isLost: true };
}
/** Milliseconds: GitHub's service may show what was written a little later. */
function pausesBefore({ pausesMs = [0, 1000, 2000, 3000] }) {
    return pausesMs;
}
function isPlace(backend) {
    return backend !== 'raw' && backend !== 'none' && backend !== 'builder';
}
function isNew(content, { import: imported, export: written }) {
    if (content?.key === undefined)
        return content !== null;
    const before = imported?.found;
    return before?.scope.name !== written?.scope?.name || before?.key !== content.key;
}
async function pause(pauseMs, signal) {
    await (0,promises_.setTimeout)(pauseMs, undefined, { signal }).catch(() => {
        throw (0,find_nearest/* cancelled */.KW)();
    });
}

;// CONCATENATED MODULE: ./build/src/cache/settle-cache.js










/** What became of the cache: one warning for a failed import, one for a failed export. Throws a cancelled failure only. */
async function settleCache(baked, machine) {
    if (machine.signal.aborted)
        throw (0,find_nearest/* cancelled */.KW)();
    const brought = settleImport(baked);
    const { size, ...sent } = await sizeExport(await settleExport(baked, machine), baked, machine);
    const { warnings: importWarnings, ...imported } = brought;
    const { warnings: exportWarnings, ...exported } = sent;
    const warnings = [...importWarnings, ...exportWarnings, ...limitWarnings(baked.cache, size)];
    return { ...imported, ...exported, ...size, warnings };
}
function settleImport({ cache, build }) {
    const { importReason } = cache;
    if (cache.import === null)
        return { imported: withoutImport[cache.lookup], importReason, warnings: [] };
    if (!build?.imported)
        return { imported: 'off', importReason: 'the build did not come to it', warnings: [] };
    const { imported } = build;
    if (imported.error === null)
        return { imported: 'hit', importReason: null, warnings: [] };
    const { error } = imported;
    const words = faultWords(imported);
    const what = `the cache was not imported: ${words}`;
    const warning = { code: 'CACHE_IMPORT_FAILED', what, why: said(error) };
    return { imported: 'failed', importReason: words, warnings: [warning] };
}
/** A place that was asked and has none is a miss; one that gave no proper answer has failed. */
const withoutImport = { found: 'off', none: 'miss', failed: 'failed', off: 'off' };
async function settleExport(baked, machine) {
    const { cache, build } = baked;
    if (cache.export === null)
        return off(cache.exportReason);
    const { folder: fresh = null } = cache.export;
    const exported = build?.exported ?? null;
    try {
        if (exported === null)
            return off(baked.builtAll ? 'the build did not come to it' : keptReason);
        if (exported.error !== null)
            return refused(exported, cache);
        return fresh === null ? written(cache) : await settleFolder(fresh, baked, machine);
    }
    finally {
        // What did not become the cache is of no use.
        if (fresh !== null)
            await (0,external_node_fs_promises_.rm)(fresh, { recursive: true, force: true }).catch(() => undefined);
    }
}
async function sizeExport(sent, baked, machine) {
    if (sent.exported !== 'written')
        return { ...sent, size: unknownSize };
    const { content, isLost } = await readAgain(baked, machine);
    if (!isLost)
        return { ...sent, size: measureExport(baked, content) };
    const why = 'BuildKit says that it wrote one, and says so of an upload that failed, too';
    return { ...exportFailed("GitHub's service has no new index", why), size: unknownSize };
}
async function settleFolder(fresh, { cache, plan, builtAll }, machine) {
    if (!builtAll && cache.lookup !== 'none')
        return off(keptReason);
    try {
        await (0,cache_folder/* acceptExport */.VL)(fresh, (0,find_scope/* scopeFolder */.PM)(plan, plan.cache.scope.name, machine), machine.now());
        return written(cache);
    }
    catch (error) {
        const [problem] = error instanceof model_failure/* Failure */.H ? error.problems : [];
        const cause = problem === undefined ? String(error) : `${problem.what}: ${problem.why ?? ''}`;
        return exportFailed('it could not be put in its place', cause);
    }
}
function written({ exportReason }) {
    return { exported: 'written', exportReason, warnings: [] };
}
function off(exportReason) {
    return { exported: 'off', exportReason, warnings: [] };
}
const keptReason = 'a cell failed, so the cache stays as it was';
/** GitHub's service tells no more than the number, and it stands for one limit. */
function refused(fault, { backend }) {
    const { error } = fault;
    const words = faultWords(fault);
    if (backend !== 'gha' || !isTooMany(fault))
        return exportFailed(words, error);
    const failed = exportFailed(`${words}: ${entriesLimit}`, error);
    return { ...failed, warnings: failed.warnings.map((warning) => ({ ...warning, fix: otherPlace })) };
}
function exportFailed(words, error) {
    const what = `the cache was not exported: ${words}`;
    const warning = { code: 'CACHE_EXPORT_FAILED', what, why: said(error) };
    return { exported: 'failed', exportReason: words, warnings: [warning] };
}
/** BuildKit's own words. */
function said(error) {
    return (0,hostile_text/* cutStart */.Dr)((0,hostile_text/* plainText */.wh)(error), 300);
}

// EXTERNAL MODULE: ./build/src/oci/attestation.js
var attestation = __webpack_require__(80401);
// EXTERNAL MODULE: ./build/src/oci/layout.js
var oci_layout = __webpack_require__(57545);
;// CONCATENATED MODULE: ./build/src/run/destinations/docker-archive.js





/**
 * Writes `manifest.json` beside a layout, which makes it what `docker save` writes: the classic image store reads that
 * file and knows no index ("invalid archive: does not contain a manifest.json"); the containerd store goes by index.json
 * where there is an `oci-layout` (containerd, images/archive/importer.go). One platform per image.
 */
async function writeDockerManifest(directory, images) {
    const layout = (0,oci_layout/* openLayout */.B9)(directory);
    const entries = await Promise.all(images.map(async ({ digest, tags }) => {
        const { config, layers } = await findImage(layout, digest);
        return {
            Config: blob(config.digest),
            RepoTags: tags,
            Layers: layers.map((layer) => blob(layer.digest)),
        };
    }));
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(directory, 'manifest.json'), JSON.stringify(entries));
}
async function findImage(layout, digest) {
    const root = await layout.getManifest(digest);
    const [image] = (0,manifest/* isIndex */.nw)(root) ? (0,manifest/* readIndex */.vY)(root).manifests.filter((entry) => !(0,attestation/* isAttestation */.H)(entry)) : [];
    return (0,manifest/* readImageManifest */.lb)(image === undefined ? root : await layout.getManifest(image.digest));
}
function blob(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
/** `ghcr.io/acme/worker:1.2.0-redis`, as Docker shows it. */
function fullName({ image, tag }) {
    return `${image}:${tag}`;
}

;// CONCATENATED MODULE: ./build/src/run/destinations/docker-store.js



/** Throws a `Failure` (environment: NO_DOCKER, DAEMON_DOWN, SOCKET_DENIED …) when no daemon answers. */
async function askStore(machine) {
    const format = '{{json .DriverStatus}} {{.OSType}}/{{.Architecture}}';
    const info = await (0,buildx.runDocker)(['info', '--format', format], machine);
    if (info.exitCode !== 0)
        throw new model_failure/* Failure */.H('environment', await (0,buildx.explainResult)(info, noDaemon(), machine));
    const own = (0,model_platform/* parsePlatform */.FL)(info.stdout.trim().split(' ').at(-1) ?? '');
    return {
        keepsAll: info.stdout.includes('io.containerd.snapshotter'),
        platform: own.ok ? own.value : null,
    };
}
function noDaemon() {
    return {
        code: 'DAEMON_DOWN',
        what: 'load needs a Docker daemon, and none answers',
        fix: `start Docker, or leave \`load\` out: the images then go into an OCI layout`,
    };
}
const oneForTag = 'its image store is the classic one, which keeps one platform for a tag';
const allPlatforms = 'switch Docker to the containerd image store (features: containerd-snapshotter)';
/**
 * What this Docker can hold of a plan: everything, or of each variant one platform, which is its only one or the
 * machine's own. Throws a `Failure` (LOAD_ONE_PLATFORM) when that is nothing.
 */
function heldBy({ keepsAll, platform }, plan) {
    if (keepsAll)
        return plan;
    const variants = plan.variants.flatMap((variant) => {
        const one = variant.platforms.length === 1 ? variant.platforms[0] : choose(variant.platforms, platform);
        return one === undefined ? [] : [{ ...variant, platforms: [one] }];
    });
    const held = new Map(variants.map(({ name, platforms: [one] }) => [name, one]));
    const cells = plan.cells.filter((cell) => held.get(cell.variant) === cell.platform);
    if (cells.length === 0)
        throw new model_failure/* Failure */.H('environment', holdsNone(plan, platform));
    return { ...plan, variants, cells };
}
/** The machine's own, else one of its architecture: linux/amd64/v2 on linux/amd64. */
function choose(platforms, own) {
    if (own === null || platforms.includes(own))
        return own ?? undefined;
    const { os, architecture } = (0,model_platform/* splitParts */.FP)(own);
    return platforms.find((platform) => `${platform}/`.startsWith(`${os}/${architecture}/`));
}
/** What is built and not loaded, and why; null when everything is loaded. */
function describeLeftOut(plan, held) {
    if (held.cells.length === plan.cells.length)
        return null;
    const left = plan.cells.filter((cell) => !held.cells.includes(cell));
    const missing = plan.variants.filter(({ name }) => !held.variants.some((variant) => variant.name === name));
    const whole = missing.length === 0 ? '' : `; nothing of ${missing.map(({ name }) => name).join(', ')} is`;
    return {
        code: 'LOAD_ONE_PLATFORM',
        what: `Docker gets ${listPlatforms(held)}; ${listPlatforms({ cells: left })} is built and not loaded${whole}`,
        why: oneForTag,
        fix: `for all platforms ${allPlatforms}, or push; for this one only add \`platforms: local\``,
    };
}
function holdsNone(plan, own) {
    const [first] = plan.cells;
    return {
        code: 'LOAD_ONE_PLATFORM',
        what: `this Docker can hold one of ${listPlatforms(plan)}, and none is its own (${own ?? 'not known'})`,
        why: oneForTag,
        fix: `choose one: \`platforms: ${first?.platform ?? 'local'}\`; or ${allPlatforms}`,
    };
}
function listPlatforms({ cells }) {
    return [...new Set(cells.map(({ platform }) => platform))].join(', ');
}

// EXTERNAL MODULE: ./build/src/measure/measure-cells.js
var measure_cells = __webpack_require__(36506);
// EXTERNAL MODULE: ./build/src/model/all-or-failure.js
var all_or_failure = __webpack_require__(19915);
// EXTERNAL MODULE: ./build/src/oci/layout-writer.js
var layout_writer = __webpack_require__(18601);
// EXTERNAL MODULE: ./build/src/publish/divide-variants.js
var divide_variants = __webpack_require__(5339);
// EXTERNAL MODULE: ./build/src/publish/dropped-platforms.js
var dropped_platforms = __webpack_require__(33574);
// EXTERNAL MODULE: ./build/src/publish/expected-images.js
var expected_images = __webpack_require__(59196);
// EXTERNAL MODULE: ./build/src/publish/variant-index.js
var variant_index = __webpack_require__(55689);
;// CONCATENATED MODULE: ./build/src/publish/publish-layout.js









/**
 * The image's name on an entry, for `ctr import` and `docker load` (containerd, images/annotations.go). It is taken as it
 * stands: Docker finds only the long form again, `docker.io/library/worker:latest`.
 */
const imageName = 'io.containerd.image.name';
/**
 * Merges the cells' layouts into one: an index per variant, each blob once (hard links), index.json naming every variant
 * by its tags, or by its own name without tags. index.json is replaced last, in one step, and what nobody needs is removed
 * only then: an interrupted run leaves the old layout as it was. As in a registry, a selection replaces the names that it
 * has and leaves all others, and so does a variant that stays behind; only the whole set takes away what it does not have.
 * Throws a `Failure`:
 * usage (OUTPUT_NOT_OURS), environment (NOT_WRITABLE, DISK_FULL, LAYOUT_INCOMPLETE), or registry for what cannot be read
 * (BAD_LAYOUT, WRONG_DIGEST).
 */
async function publishLayout(plan, results, target) {
    const obstacles = (0,expected_images/* findObstacles */.A)(plan, results);
    const division = (0,divide_variants/* divideVariants */.eL)(plan, obstacles);
    const { publishable, behind } = division;
    const refused = obstacles.filter(({ known }) => !known).map(({ problem }) => problem);
    if (publishable.length === 0)
        return publication(target, refused, behind);
    await (0,layout_writer/* prepareLayout */.AY)(target.directory);
    const layout = (0,oci_layout/* openLayout */.B9)(target.directory);
    const before = await layout.readEntries().catch(() => null);
    const written = await (0,all_or_failure/* allOrFailure */.R)(publishable.map(async (variant) => {
        const made = (0,variant_index/* buildVariantIndex */._c)(plan, variant, results.images);
        const names = namesOf(variant, plan);
        const kept = await unchangedIndex(layout, made, { names, entries: before?.manifests ?? [] });
        const held = await (0,dropped_platforms/* heldInLayout */.n)(layout, before?.manifests ?? [], { names, now: made });
        const descriptor = kept ?? (await writeVariant(made, target));
        return { made, names, held, descriptor, unchanged: kept !== null };
    }));
    const entries = written.flatMap(({ made, descriptor }) => entriesOf(made, descriptor, plan));
    const kept = await othersOf(layout, publish_layout_heldBy(plan, behind, before?.manifests ?? []), entries);
    await (0,layout_writer/* writeEntries */.gX)(target.directory, [...kept, ...entries]);
    await (0,layout_writer/* removeGarbage */.Un)(target.directory);
    const indexes = written.map(({ made, names, descriptor, unchanged }) => {
        const state = unchanged ? 'unchanged' : 'written';
        return { variant: made.variant.name, digest: descriptor.digest, tags: names, state, skipped: [] };
    });
    const warnings = (0,dropped_platforms/* describeDropped */.O)(written.flatMap(({ held }) => held));
    const told = behind.length === 0 ? [] : [...refused, (0,divide_variants/* describeBehind */.A7)(plan, division)];
    return { ...publication(target, told, (0,divide_variants/* inPlanOrder */.Tu)(plan, indexes, behind)), warnings };
}
/** The entries that stay if no new one has their name: all of a part's layout, of a whole one those of what stays behind. */
function publish_layout_heldBy(plan, behind, before) {
    if (!plan.whole)
        return before;
    const variants = plan.variants.filter(({ name }) => behind.some(({ variant }) => variant === name));
    const names = new Set(variants.flatMap(({ name, tags }) => [name, ...tags.map((tag) => entryName(tag, plan))]));
    return before.filter(({ annotations }) => names.has(annotations?.[oci_layout/* refName */.P7] ?? ''));
}
/** The entries under other names, without those that cannot be read any more. */
async function othersOf(layout, before, written) {
    const nameOf = ({ annotations }) => annotations?.[oci_layout/* refName */.P7];
    const names = new Set(written.map(nameOf));
    const others = before.filter((entry) => !names.has(nameOf(entry)));
    const isWhole = await Promise.all(others.map((entry) => (0,oci_layout/* reachableBlobs */.a)(layout, [entry]).then(() => true, () => false)));
    return others.filter((_, at) => isWhole[at]);
}
function publication(target, problems, indexes) {
    return { kind: 'layout', directory: target.directory, indexes, tags: [], problems };
}
/** The entry under which the layout holds exactly these images already; null when there is none. */
async function unchangedIndex(layout, made, { names, entries }) {
    const named = names.map((name) => entries.find((entry) => entry.annotations?.[oci_layout/* refName */.P7] === name));
    const [first] = named;
    if (first === undefined || named.some((entry) => entry?.digest !== first.digest))
        return null;
    const { mediaType, digest, size } = first;
    const held = await layout.getManifest(digest).catch(() => null);
    const isSame = held !== null && (0,variant_index/* holdsImages */.FL)(held, made.images) && (0,variant_index/* holdsAnnotations */.Xb)(held, made);
    return isSame ? { mediaType, digest, size } : null;
}
/** Brings everything that the variant's cells need into the layout, then its index. */
async function writeVariant(made, { directory, cells }) {
    await (0,all_or_failure/* allOrFailure */.R)(made.images.map(async (image) => {
        const from = cells.get(image.cell);
        if (from === undefined)
            throw lost(image.cell, image.digest);
        const roots = [image.manifest, ...image.attestations];
        const blobs = await (0,oci_layout/* reachableBlobs */.a)((0,oci_layout/* openLayout */.B9)(from), roots);
        const linked = await (0,all_or_failure/* allOrFailure */.R)([...blobs].map(async ([digest, size]) => ({
            digest,
            ok: await (0,layout_writer/* linkBlob */.sm)(from, directory, { digest, size }),
        })));
        const missing = linked.find((blob) => !blob.ok);
        if (missing !== undefined)
            throw lost(image.cell, missing.digest);
    }));
    return await (0,layout_writer/* writeManifest */.HN)(directory, made.index);
}
function lost(cell, digest) {
    return new model_failure/* Failure */.H('environment', {
        code: 'LAYOUT_INCOMPLETE',
        what: `${digest} of ${cell} is not where its build wrote it`,
        why: 'the folder was changed while the run was under way, or the disk is full',
        fix: 'run again',
    });
}
/** The entries of a variant: its index under each of its names, and the images that have a tag of their own. */
function entriesOf(made, index, plan) {
    const { variant, images } = made;
    const own = variant.descriptorAnnotations;
    if (variant.tags.length === 0)
        return [{ ...index, annotations: { ...own, [oci_layout/* refName */.P7]: variant.name } }];
    return variant.tags.flatMap((tag) => {
        const annotations = annotationsOf(tag, plan);
        if (tag.platform === null)
            return [{ ...index, annotations: { ...own, ...annotations } }];
        const isMeant = ({ variant: name, platform }) => name === variant.name && platform === tag.platform;
        const cell = plan.cells.find(isMeant)?.id;
        return images
            .filter((image) => image.cell === cell)
            .map(({ manifest }) => ({ ...manifest, annotations: { ...manifest.annotations, ...annotations } }));
    });
}
function annotationsOf(tag, plan) {
    const image = tag.image === '' ? {} : { [imageName]: longName(tag) };
    return { ...image, [oci_layout/* refName */.P7]: entryName(tag, plan) };
}
function longName({ image, tag }) {
    const parsed = (0,reference/* parseReference */.F2)(image);
    return parsed.ok ? `${parsed.value.registry}/${parsed.value.repository}:${tag}` : `${image}:${tag}`;
}
/** A tag, with the image's name for every image but the plan's first: the names of all variants must differ. */
function entryName({ image, tag }, { images: [first = ''] }) {
    return image === first ? tag : `${image}:${tag}`;
}
/** What the entries of a variant's index are called: its tags, or the variant's own name when it has none. */
function namesOf(variant, plan) {
    const tags = variant.tags.filter((tag) => tag.platform === null);
    return tags.length === 0 ? [variant.name] : tags.map((tag) => entryName(tag, plan));
}

// EXTERNAL MODULE: ./build/src/files/not-written.js
var not_written = __webpack_require__(4346);
;// CONCATENATED MODULE: ./build/src/run/destinations/workplace.js






const workplace_pattern = new RegExp(`^\\.cells-(${ownerPattern})-[0-9a-f-]{36}$`);
/** A folder's name of our own, which says whose it is: `.cells-<machine>-<process>-<uuid>`. */
function nameWorkplace() {
    return `.cells-${ownerMark()}-${(0,external_node_crypto_.randomUUID)()}`;
}
/** Makes the folder, and removes what a run left beside it that could not clean up: killed, or the power went. */
async function makeWorkplace(workplace) {
    await (0,external_node_fs_promises_.mkdir)(workplace, { recursive: true }).catch((error) => {
        throw (0,not_written/* notWritten */.x)(workplace, error);
    });
    const parent = (0,external_node_path_.dirname)(workplace);
    const { mtimeMs: now } = await (0,external_node_fs_promises_.stat)(workplace);
    const others = (await (0,external_node_fs_promises_.readdir)(parent)).filter((name) => name !== (0,external_node_path_.basename)(workplace));
    await Promise.all(others.map(async (name) => {
        const [, owner] = workplace_pattern.exec(name) ?? [];
        if (owner === undefined && !(0,write_whole/* isDraft */.Qx)(name))
            return;
        const left = (0,external_node_path_.join)(parent, name);
        if (await isAbandoned(left, owner, now))
            await (0,external_node_fs_promises_.rm)(left, { recursive: true, force: true });
    }));
}

;// CONCATENATED MODULE: ./build/src/run/destinations/destination.js
/** The cells that have a digest, for reading them back. */
function builtCells({ cells }) {
    return cells.flatMap(({ cell, digest }) => (digest === null ? [] : [{ cell, digest }]));
}
/** The cells that another one's failure kept from being built. */
function stoppedCells({ cells }) {
    return new Set(cells.flatMap(({ cell, outcome }) => (outcome === 'cancelled' ? [cell] : [])));
}
/** Whether reading something back came to a good end. */
function isRead(reading) {
    return reading.then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/src/run/destinations/to-layout.js









/**
 * `layout`: sixteen exports into one folder collide, so each cell gets a folder of its own beside the blobs, which are
 * then merged by hard link. What the layout already holds is given to the cells first: buildx sends only what is new.
 */
function toLayout(plan, directory, { provenance, kept = () => plan }) {
    const workplace = (0,external_node_path_.join)(directory, nameWorkplace());
    const folderOf = (cell) => (0,external_node_path_.join)(workplace, cell);
    return {
        get output() {
            return {
                kind: 'layout',
                directory: workplace,
                provenance,
                cells: new Set(kept().cells.map(({ id }) => id)),
            };
        },
        async prepare() {
            await (0,layout_writer/* prepareLayout */.AY)(directory);
            await makeWorkplace(workplace);
            await (0,all_or_failure/* allOrFailure */.R)(plan.cells.map(({ id }) => (0,layout_writer/* seedLayout */.Y2)(directory, folderOf(id))));
            return [];
        },
        holds: (cell, digest) => isRead((0,measure_cells.createCellReader)((0,oci_layout/* openLayout */.B9)(folderOf(cell)))({ cell, digest })),
        measure: (result) => measureFolders(result, folderOf),
        contextOf: ({ cell, manifest }) => `oci-layout://${folderOf(cell)}@${manifest.digest}`,
        contentOf: (cell) => (0,oci_layout/* openLayout */.B9)(folderOf(cell)),
        publish({ result, images, verdicts }) {
            const wanted = withFailed(kept(), plan, { result, verdicts });
            const cells = new Map(plan.cells.map(({ id }) => [id, folderOf(id)]));
            const results = { images, verdicts, stopped: stoppedCells(result) };
            return publishLayout(wanted, results, { directory, cells });
        },
        async cleanUp() {
            await (0,external_node_fs_promises_.rm)(workplace, { recursive: true, force: true });
            await (0,layout_writer/* abandonLayout */.w3)(directory);
        },
    };
}
/** A failed cell counts also where its image is not kept: then it is wanted, too, and stands in its variant's way. */
function withFailed(kept, plan, { result, verdicts }) {
    const unbuilt = result.cells.filter(({ outcome }) => outcome !== 'built');
    const unfit = verdicts.filter(({ outcome }) => outcome === 'failed');
    const failed = new Set([...unbuilt, ...unfit].map(({ cell }) => cell));
    if (failed.size === 0)
        return kept;
    const wanted = new Set([...failed, ...kept.cells.map(({ id }) => id)]);
    const cells = plan.cells.filter(({ id }) => wanted.has(id));
    const variants = plan.variants.flatMap((variant) => {
        const isWanted = cells.some((cell) => cell.variant === variant.name);
        return kept.variants.find(({ name }) => name === variant.name) ?? (isWanted ? [variant] : []);
    });
    return { ...plan, variants, cells };
}
async function measureFolders(result, folderOf) {
    const cells = builtCells(result).map((built) => ({ ...built, source: (0,oci_layout/* openLayout */.B9)(folderOf(built.cell)) }));
    const [first] = cells;
    return first === undefined ? [] : (0,measure_cells.measureCells)(cells, first.source);
}

;// CONCATENATED MODULE: ./build/src/run/destinations/to-docker.js










const loadLimitMs = 1_800_000;
/** What is packed: a cell's own folder beside them is not. */
const layoutFiles = ['oci-layout', 'index.json', 'blobs'];
/**
 * `load`: a layout in a temporary folder, given to `docker load` whole. An engine with the containerd image store keeps
 * all platforms of an index. The classic store keeps one: then the others are built, and stay in the builder's cache.
 */
function toDocker(plan, machine) {
    const directory = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `build-variants-load-${(0,external_node_crypto_.randomUUID)()}`);
    let held = plan;
    const layout = toLayout(plan, directory, { provenance: false, kept: () => held });
    return {
        ...layout,
        get output() {
            return layout.output;
        },
        async prepare() {
            held = heldBy(await askStore(machine), plan);
            await layout.prepare();
            const leftOut = describeLeftOut(plan, held);
            return leftOut === null ? [] : [leftOut];
        },
        async publish(built) {
            const written = nameAsDocker(plan, await layout.publish(built));
            const ready = written.indexes.filter(({ state }) => state === 'loaded');
            if (ready.length === 0)
                return written;
            const isSingle = held.variants.every(({ platforms }) => platforms.length === 1);
            const failure = await to_docker_load(directory, ready, { isSingle, machine });
            return failure === null ? written : halfLoaded(written, failure);
        },
        cleanUp: () => (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true }),
    };
}
/** The layout's entries by the names that Docker gives them. */
function nameAsDocker({ variants }, written) {
    const indexes = written.indexes.map((index) => {
        if (index.tags.length === 0)
            return index;
        const planned = variants.find(({ name }) => name === index.variant)?.tags ?? [];
        const tags = planned.filter(({ platform }) => platform === null).map(fullName);
        return { ...index, state: 'loaded', tags };
    });
    return { ...written, kind: 'load', directory: null, indexes };
}
/** `docker load` takes one image after the other: how far it came is not known. */
function halfLoaded(written, { problems }) {
    const indexes = written.indexes.map((index) => index.state === 'loaded' ? { ...index, state: 'unknown', tags: [] } : index);
    return { ...written, indexes, problems };
}
/** Gives the failure of `docker load`; throws what went wrong before it. */
async function to_docker_load(directory, indexes, { isSingle, machine }) {
    const named = indexes.flatMap(({ digest, tags }) => (digest === null ? [] : [{ digest, tags }]));
    if (isSingle)
        await writeDockerManifest(directory, named);
    const files = isSingle ? [...layoutFiles, 'manifest.json'] : layoutFiles;
    const archive = `${directory}.tar`;
    try {
        const { signal } = machine;
        const env = { PATH: machine.env['PATH'] };
        const pack = ['--create', '--file', archive, '--directory', directory, ...files];
        const packed = await (0,run_program/* runProgram */.m)('tar', pack, { env, signal, timeoutMs: loadLimitMs });
        if (packed.exitCode !== 0)
            throw await notLoaded(packed, machine);
        const loaded = await (0,buildx.runDocker)(['load', '--input', archive], machine, loadLimitMs);
        return loaded.exitCode === 0 ? null : await notLoaded(loaded, machine);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(archive, { force: true });
    }
}
async function notLoaded(result, machine) {
    if (result.cancelled)
        return new model_failure/* Failure */.H('cancelled', []);
    const problem = {
        code: 'LOAD_FAILED',
        what: 'docker load did not take the images',
        fix: 'check the free space of this machine and of Docker; or push to a registry instead',
    };
    return new model_failure/* Failure */.H('environment', await (0,buildx.explainResult)(result, problem, machine));
}

// EXTERNAL MODULE: ./build/src/model/image-test.js
var image_test = __webpack_require__(68267);
;// CONCATENATED MODULE: ./build/src/run/destinations/to-nowhere.js






const nothing = { kind: 'none', directory: null, indexes: [], tags: [], problems: [] };
/**
 * `test-only`: everything is built, nothing is kept but the builder's cache. Images that a test must read are written to a
 * temporary folder.
 */
function toNowhere(plan) {
    const cells = readCells(plan);
    if (cells.length === 0)
        return keepNothing;
    const directory = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `build-variants-test-${(0,external_node_crypto_.randomUUID)()}`);
    const layout = toLayout(plan, directory, { provenance: false, kept: () => ({ ...plan, cells }) });
    return {
        ...layout,
        get output() {
            return layout.output;
        },
        publish: () => Promise.resolve(nothing),
        cleanUp: () => (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true }),
    };
}
/** The cells with a test that is made from the image. */
function readCells({ cells, testMode }) {
    return testMode === 'skip' ? [] : cells.filter(({ tests }) => tests.some(image_test/* readsImage */.td));
}
const keepNothing = {
    output: { kind: 'cacheonly' },
    prepare: () => Promise.resolve([]),
    measure: () => Promise.resolve([]),
    publish: () => Promise.resolve(nothing),
    cleanUp: () => Promise.resolve(),
};

// EXTERNAL MODULE: ./build/src/model/variant-images.js
var variant_images = __webpack_require__(39457);
;// CONCATENATED MODULE: ./build/src/run/destinations/to-registry.js





/** `push`: cells go to every repository by digest; indexes and tags follow when all of them are there and checked. */
function toRegistry(plan, machine) {
    const { registry, signal } = machine;
    const reader = createReader(plan, machine);
    return {
        output: { kind: 'push' },
        async prepare() {
            await Promise.all(plan.images.map((image) => registry.open(image, 'push').checkPush()));
            return [];
        },
        readAhead(cell, digest) {
            void reader.read({ cell, digest });
            void __webpack_require__.e(/* import() */ 6526).then(__webpack_require__.bind(__webpack_require__, 96526));
        },
        holds: (cell, digest) => isRead(reader.read({ cell, digest })),
        async measure(result) {
            const images = await Promise.all(builtCells(result).map((cell) => reader.read(cell)));
            await reader.keep();
            return images;
        },
        contextOf: ({ cell, manifest }) => `docker-image://${reader.sourceOf(cell).name}@${manifest.digest}`,
        contentOf: (cell) => reader.sourceOf(cell),
        async publish({ result, images, verdicts }) {
            const { publishIndexes } = await __webpack_require__.e(/* import() */ 6526).then(__webpack_require__.bind(__webpack_require__, 96526));
            const results = { images, verdicts, stopped: stoppedCells(result) };
            return publishIndexes(plan, results, { registry, signal });
        },
        cleanUp: () => Promise.resolve(),
    };
}
/**
 * Reads each cell back once, however often it is asked for; what could not be read is tried again when it is asked for again,
 * and a registry that shows late what was pushed is waited for.
 * BuildKit takes half a second after the last push to write its build history: that is when most of the reading is done.
 */
function createReader(plan, { registry, stateDirectory }) {
    const file = (0,external_node_path_.join)(stateDirectory, 'layer-sizes.json');
    const [first = '', ...more] = plan.images;
    const open = (image) => registry.open(image, 'pull', { awaited: true });
    const common = open(first);
    const others = new Map(more.map((image) => [image, open(image)]));
    const planned = new Map(plan.cells.map((cell) => [cell.id, cell]));
    const sourceOf = (cell) => others.get((0,variant_images/* variantImages */.Y)(plan, planned.get(cell)?.variant ?? '')[0] ?? '') ?? common;
    const begun = new Map();
    const loaded = load();
    async function load() {
        const [{ createCellReader }, { cache, known }] = await Promise.all([
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 36506)),
            readCache(file),
        ]);
        return { readCell: createCellReader(common, cache), cache, known };
    }
    function read(cell) {
        const key = `${cell.cell} ${cell.digest}`;
        const image = begun.get(key) ??
            loaded.then(({ readCell }) => {
                const { platform } = planned.get(cell.cell) ?? {};
                return readCell({ ...cell, platform, source: sourceOf(cell.cell) });
            });
        begun.set(key, image);
        // Whoever needs it sees the error; reading ahead alone must not end the process, nor decide anything.
        image.catch(() => begun.delete(key));
        return image;
    }
    return {
        read,
        sourceOf,
        async keep() {
            const { cache, known } = await loaded;
            if (cache.size > known)
                await writeCache(file, cache);
        },
    };
}
async function readCache(file) {
    const { parseSizeCache } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 34998));
    const cache = parseSizeCache(await (0,external_node_fs_promises_.readFile)(file, 'utf8').catch(() => ''));
    return { cache, known: cache.size };
}
/** A cache that cannot be kept costs a little time in the next run, and nothing else. */
async function writeCache(file, cache) {
    const { formatSizeCache } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 34998));
    try {
        await (0,write_whole/* writeWhole */.f8)(file, formatSizeCache(cache));
    }
    catch {
        // Read-only home: measured anew next time.
    }
}

;// CONCATENATED MODULE: ./build/src/run/destinations/choose-destination.js




/** Where the plan's images go. */
function chooseDestination(plan, machine) {
    switch (plan.output.kind) {
        case 'push':
            return toRegistry(plan, machine);
        case 'layout':
            return toLayout(plan, plan.output.directory, { provenance: hasDefaultProvenance(machine.env) });
        case 'load':
            return toDocker(plan, machine.builder);
        case 'none':
            return toNowhere(plan);
    }
}
/** False where buildx is told to add none (buildx, docs: `BUILDX_NO_DEFAULT_ATTESTATIONS`). */
function hasDefaultProvenance(env) {
    return !/^(?:1|t|true)$/i.test(env['BUILDX_NO_DEFAULT_ATTESTATIONS'] ?? '');
}

// EXTERNAL MODULE: ./build/src/model/push-refused.js
var push_refused = __webpack_require__(15402);
;// CONCATENATED MODULE: ./build/src/run/findings.js



function startFindings({ request, plan, warnings }, machine) {
    const { url, ref, revision, baseBranch, defaultBranch, pullRequest } = request.source;
    return {
        version: machine.version,
        startedAtMs: machine.now(),
        source: { repository: url, ref, revision, base: baseBranch ?? defaultBranch, pullRequest },
        plan,
        workingDirectory: request.workingDirectory,
        warnings: [...warnings],
        builder: null,
        result: null,
        times: [],
        images: [],
        verdicts: [],
        failedChecks: [],
        publication: null,
        cache: null,
        mounts: null,
        steps: [],
        comparison: null,
        comparisonReason: null,
        savedMs: null,
        error: null,
    };
}
/** The findings with what they amount to: the first thing that went wrong decides the exit code. */
function finishFindings({ error, ...findings }, { signal, now }) {
    const failure = signal.aborted ? findings_cancelled() : error === null ? findFailure(findings) : (0,model_failure/* toFailure */.w)(error);
    return {
        ...findings,
        endedAtMs: now(),
        outcome: failure === null ? 'ok' : failure.kind === 'cancelled' ? 'cancelled' : 'failed',
        exitCode: failure?.exitCode ?? 0,
        problems: failure?.problems ?? [],
    };
}
function findings_cancelled() {
    return new model_failure/* Failure */.H('cancelled', []);
}
/**
 * What went wrong without stopping the run: its problems are told by the cells, the verdicts and the publication. That a part
 * is published comes before why the rest is not.
 */
function findFailure({ result, verdicts, failedChecks, publication }) {
    const ofPublication = publication === null ? null : (0,judge_publication/* publicationFailure */.FA)(publication);
    if (ofPublication?.kind === 'partly-published')
        return new model_failure/* Failure */.H('partly-published', failedChecks);
    const failures = (result?.cells ?? []).flatMap(({ failure }) => failure ?? []);
    if ((0,push_refused/* isPushRefused */.R)(failures))
        return new model_failure/* Failure */.H('registry', []);
    if (result?.cells.some(({ outcome }) => outcome !== 'built'))
        return new model_failure/* Failure */.H('build', []);
    if (verdicts.some(({ outcome }) => outcome === 'failed'))
        return new model_failure/* Failure */.H('verification', failedChecks);
    return ofPublication;
}

;// CONCATENATED MODULE: ./build/src/run/cache-mounts.js


const cache_mounts_off = { extract: () => Promise.resolve(null), leave: () => null };
/** Fills the builder's cache mounts before the build, if the user asked for it, and keeps them afterwards. */
async function keepMounts({ plan, dockerfile, builder }, machine) {
    if (!plan.cache.mounts)
        return cache_mounts_off;
    const [{ injectMounts }, { extractMounts }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9805).then(__webpack_require__.bind(__webpack_require__, 9805)),
        __webpack_require__.e(/* import() */ 8820).then(__webpack_require__.bind(__webpack_require__, 38820)),
    ]);
    // What is copied needs none of the run's secrets.
    const { signal, now, stateDirectory, mounts: store } = machine;
    const place = {
        env: machine.builder.env,
        signal,
        now,
        stateDirectory,
        builder,
        bake: forgetLost(runBake, machine.builder),
        store,
    };
    const injected = await injectMounts(plan, dockerfile, place);
    const ids = injected.mounts.map(({ id }) => id);
    const { reported: restored, warnings } = injected;
    return {
        async extract(timeline) {
            const extracted = await extractMounts(plan, { injected, timeline }, place);
            return {
                reported: { ids, restored, saved: extracted.reported },
                warnings: [...warnings, ...extracted.warnings],
            };
        },
        leave(reason) {
            return { reported: { ids, restored, saved: { saved: false, bytes: 0, wallMs: 0, reason } }, warnings };
        },
    };
}

// EXTERNAL MODULE: ./build/src/measure/rebuilds.js
var rebuilds = __webpack_require__(98896);
// EXTERNAL MODULE: ./build/src/measure/times.js
var times = __webpack_require__(53328);
;// CONCATENATED MODULE: ./build/src/plan/reached-registries.js



/**
 * The hosts of the registries that BuildKit speaks to for a plan, each once: what it pushes to, its caches, named images, and
 * what the Dockerfile names; null: it is not on this machine.
 */
function reachedRegistries(plan, { from, to }, dockerfile = null) {
    const { images, output, cache, build } = plan;
    const inRegistry = cache.kind === 'registry' ? (cache.repository?.name ?? []) : [];
    const contexts = Object.values(build.buildContexts).flatMap((value) => /^docker-image:\/\/(.+)$/.exec(value)?.[1] ?? []);
    const raw = [...from, ...to].flatMap(cacheReference);
    const names = [
        ...(output.kind === 'push' ? images : []),
        inRegistry,
        ...contexts,
        ...raw,
        ...reached_registries_imagesOf(plan, dockerfile),
    ].flat();
    const hosts = names.flatMap((name) => {
        const parsed = (0,reference/* parseReference */.F2)(name);
        return parsed.ok ? [parsed.value.registry] : [];
    });
    return [...new Set(hosts)];
}
/** What its FROM, COPY --from, RUN --mount and syntax lines name, as far as they can be told. The targets of a bake file have Dockerfiles of their own. */
function reached_registries_imagesOf({ cells, bake, build }, dockerfile) {
    if (dockerfile === null || bake !== null)
        return [];
    const images = cells.flatMap((cell) => {
        const use = (0,used_stages/* findUse */.TV)(dockerfile, { ...cell, native: null, contexts: build.buildContexts });
        const sources = use.stages.flatMap((stage) => (0,used_stages/* atEach */.zp)(stage, use.globals, used_stages/* sourceNames */.SI).flat());
        return [...use.stages.flatMap(({ image }) => image ?? []), ...sources.map(({ name }) => name)];
    });
    return [...new Set([dockerfile.syntax ?? [], images].flat())];
}
/** Of one `cache-from` or `cache-to`; `repo:tag` alone is short for `type=registry,ref=…` (buildx, util/buildflags). */
function cacheReference(text) {
    const fields = new Map((0,csv/* readCsv */.Nb)(text) ?? []);
    if (fields.size === 0)
        return [text];
    const reference = fields.get('ref');
    return fields.get('type') === 'registry' && reference !== undefined ? [reference] : [];
}

// EXTERNAL MODULE: ./build/src/report/words/dockerfile-of.js
var dockerfile_of = __webpack_require__(74862);
;// CONCATENATED MODULE: ./build/src/report/words/emulation-advice.js
/**
 * What can be done about a RUN step that an emulator executed, by the tool it runs. The order matters: the first that
 * fits is the most useful.
 */
const advices = [
    {
        pattern: /\b(?:npm|pnpm|yarn|bun)\s+(?:ci|i|install|add|run\s+build)\b|\byarn\b/,
        advice: 'install and compile in a `FROM --platform=$BUILDPLATFORM` stage, with `npm_config_cpu=$TARGETARCH` for native add-ons, and `COPY --from` the result',
    },
    {
        pattern: /\bgo\s+(?:build|install|mod|test|generate)\b/,
        advice: 'cross-compile in a `FROM --platform=$BUILDPLATFORM` stage with `GOOS=$TARGETOS GOARCH=$TARGETARCH go build`',
    },
    {
        pattern: /\bcargo\b|\brustc\b/,
        advice: 'cross-compile in a `FROM --platform=$BUILDPLATFORM` stage with `cargo build --target`; tonistiigi/xx sets it up',
    },
    {
        pattern: /\b(?:dotnet)\b/,
        advice: 'publish in a `FROM --platform=$BUILDPLATFORM` stage with `dotnet publish -a $TARGETARCH`',
    },
    {
        pattern: /\b(?:mvn|mvnw|gradle|gradlew|javac|sbt)\b/,
        advice: 'bytecode is the same everywhere: build it in a `FROM --platform=$BUILDPLATFORM` stage and `COPY --from` the jar',
    },
    {
        pattern: /\b(?:gcc|g\+\+|clang|make|cmake|ninja|meson|configure)\b/,
        advice: 'cross-compile in a `FROM --platform=$BUILDPLATFORM` stage (tonistiigi/xx brings the compilers), or use a native runner',
    },
    {
        pattern: /\b(?:pip3?|uv|poetry|pipenv)\s+(?:install|sync|download)\b/,
        advice: 'use wheels instead of compiling (`--only-binary=:all:`), and a cache mount for the download',
    },
    {
        pattern: /\b(?:apt-get|apt|apk|dnf|yum|microdnf|zypper)\b/,
        advice: 'put it before everything that changes, so that it stays cached, or take a base image that has these packages',
    },
    {
        pattern: /\b(?:curl|wget|git)\b/,
        advice: 'download in a `FROM --platform=$BUILDPLATFORM` stage, or with `ADD`, and copy it over',
    },
];
const nativeRunner = 'move what does not depend on the platform to a `FROM --platform=$BUILDPLATFORM` stage, or build this platform on a native machine';
/** Markdown of our own; holds nothing of the step's text. */
function adviseEmulated(step) {
    return advices.find(({ pattern }) => pattern.test(step))?.advice ?? nativeRunner;
}

// EXTERNAL MODULE: ./build/src/report/words/name-steps.js
var name_steps = __webpack_require__(76465);
;// CONCATENATED MODULE: ./build/src/report/value/report-totals.js
/** Sums over all cells: what the run took, and what it would have taken if nothing were shared. */
function reportTotals(cells, findings) {
    const steps = (findings.result?.timeline.steps ?? []).filter((step) => !step.cached);
    const sharedSavedMs = sum(steps, (step) => durationOf(step) * Math.max(0, step.cells.length - 1));
    const { images } = findings;
    return {
        cells: cells.length,
        built: cells.filter((cell) => cell.outcome === 'built').length,
        failed: cells.filter((cell) => cell.outcome === 'failed').length,
        compressedBytes: images.length === 0 ? null : sum(images, (image) => image.compressedBytes),
        uniqueBytes: images.length === 0 ? null : uniqueBytes(images),
        buildMs: findings.result?.timeline.wallMs ?? 0,
        unsharedMs: sum(steps, durationOf) + sharedSavedMs,
        sharedSavedMs,
        emulatedMs: sum(steps.filter((step) => step.emulated), durationOf),
        steps: sum(findings.times, (times) => times.steps),
        cachedSteps: sum(findings.times, (times) => times.cachedSteps),
    };
}
/** Each layer and each config once. A config is what an image has besides its layers. */
function uniqueBytes(images) {
    const layers = new Map(images.flatMap((image) => image.layers.map((layer) => [layer.digest, layer.bytes])));
    const configs = new Map(images.map((image) => [
        image.manifest.digest,
        image.compressedBytes - sum(image.layers, (layer) => layer.bytes),
    ]));
    return sum([...layers.values(), ...configs.values()], (bytes) => bytes);
}
function sum(values, pick) {
    return values.reduce((total, value) => total + pick(value), 0);
}
/** Milliseconds; 0 when it never ran. */
function durationOf(step) {
    return step.startMs === null || step.endMs === null ? 0 : Math.max(0, step.endMs - step.startMs);
}

;// CONCATENATED MODULE: ./build/src/report/value/costliest-emulated.js



/** The instructions that emulation made slowest, at most three: each once, in however many cells it ran. */
function costliestEmulated(steps, { cells }) {
    const emulated = steps.filter((step) => step.emulated && !step.cached);
    const instructionOf = (0,name_steps/* instructionsOf */.J)(emulated, cells);
    const groups = new Map();
    for (const step of emulated) {
        const { key } = instructionOf(step);
        groups.set(key, [...(groups.get(key) ?? []), step]);
    }
    return [...groups.values()]
        .flatMap((same) => same.slice(0, 1).map((first) => ({ first, same })))
        .map(({ first, same }) => ({
        name: instructionOf(first).name,
        line: first.line,
        stage: first.stage,
        cells: [...new Set(same.flatMap((step) => step.cells))],
        emulatedMs: sum(same, durationOf),
        advice: adviseEmulated(first.name),
    }))
        .filter(({ emulatedMs }) => emulatedMs > 0)
        .sort((a, b) => b.emulatedMs - a.emulatedMs)
        .slice(0, 3);
}

;// CONCATENATED MODULE: ./build/src/report/value/reported-cache.js

/** The cache and what became of it in one value. */
function reportCache({ cache, outcome }, { savedMs, mounts, outcome: ended }) {
    const became = outcome ?? unknown(cache);
    const found = cache.import?.found;
    const written = became.exported === 'written' ? cache.export?.scope : null;
    return {
        ...became,
        backend: cache.backend,
        reason: cache.reason,
        importedScope: found?.scope ?? null,
        ...layoutOf(cache),
        importedAt: isoTime(found?.savedAtMs),
        importReason: became.importReason ?? cache.importReason,
        exportReason: became.exportReason ?? cache.exportReason,
        exportedScope: written ?? null,
        ownEntries: ownEntries(cache, { mounts, outcome: ended }),
        quotaBytes: cache.backend === 'gha' ? model_cache/* githubLimits */.Q0.quotaBytes : null,
        savedMs,
        warnings: [...cache.warnings.filter((warning) => !isOutdated(warning, became)), ...became.warnings],
    };
}
function layoutOf({ layout }) {
    const { kind = null, reason = null, unfit = null } = layout ?? {};
    return { layout: kind, layoutReason: reason, unfitDockerfile: unfit };
}
/**
 * The report counts where the cache is exported: who exports to GitHub may keep it by the same policy (`PlannedCache.keeps`),
 * and a token that may not write does neither.
 */
function ownEntries(cache, { mounts, outcome }) {
    if (cache.backend !== 'gha')
        return null;
    const isReportKept = outcome === 'ok' && cache.export !== null;
    return Number(isReportKept) + Number(mounts?.reported.saved.saved === true);
}
/** How many entries there might be is of no use once it is known how many there are. */
function isOutdated({ code }, { newEntries }) {
    return code === 'CACHE_MANY_ENTRIES' && newEntries !== null;
}
/** The run ended before its build did. */
function unknown(cache) {
    const ended = 'the run ended before it';
    return {
        imported: 'off',
        importReason: cache.import === null ? null : ended,
        exported: 'off',
        exportReason: cache.export === null ? null : ended,
        newEntries: null,
        newBytes: null,
        footprintBytes: null,
        warnings: [],
    };
}
/** RFC 3339; null for a number that is no time, as a place that was written to by others may give. */
function isoTime(ms) {
    const date = new Date(ms ?? NaN);
    return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

// EXTERNAL MODULE: ./build/src/report/words/test-words.js
var test_words = __webpack_require__(97492);
;// CONCATENATED MODULE: ./build/src/report/value/assemble-report.js







/** Everything known of a run in one value. Bytes and milliseconds; what is not known is null, never 0. Secrets are hidden by the door. */
function assembleReport(findings) {
    const found = indexFacts(findings);
    const cells = findings.plan.cells.map((cell) => reportCell(cell, found));
    const cache = findings.cache === null ? null : reportCache(findings.cache, findings);
    return {
        schemaVersion: 1,
        tool: { name: 'build-variants', version: findings.version },
        outcome: findings.outcome,
        exitCode: findings.exitCode,
        startedAt: new Date(findings.startedAtMs).toISOString(),
        wallMs: findings.endedAtMs - findings.startedAtMs,
        source: findings.source,
        plan: findings.plan,
        builder: findings.builder === null ? null : reportBuilder(findings.builder),
        cells,
        publication: findings.publication,
        totals: reportTotals(cells, findings),
        costliestEmulated: costliestEmulated(findings.result?.timeline.steps ?? [], findings.plan),
        steps: findings.steps,
        cache,
        cacheMounts: findings.mounts?.reported ?? null,
        comparison: findings.comparison,
        comparisonReason: findings.comparisonReason,
        warnings: [...allWarnings(findings, cache), ...(0,test_words/* unverifiedTests */.Zb)(cells)],
        problems: [...(0,test_words/* failedTests */.T9)(cells), ...findings.problems, ...(findings.publication?.problems ?? [])].filter(firstOfItsKind),
    };
}
function allWarnings(findings, cache) {
    const { builder, mounts, warnings, publication } = findings;
    const ofRooms = [builder, cache, mounts].flatMap((room) => room?.warnings ?? []);
    const published = publication?.warnings ?? [];
    return [...ofRooms, ...warnings, ...buildWarnings(findings), ...published].filter(firstOfItsKind);
}
function firstOfItsKind(problem, index, all) {
    const { code, what, where } = problem;
    return (all.findIndex((other) => other.code === code && other.what === what && other.where === where) === index);
}
/** Each at its line of the Dockerfile, where that is one file of this machine. */
function buildWarnings({ result, plan, workingDirectory }) {
    return (result?.warnings ?? []).map(({ text, url, place = null }) => {
        const files = place === null ? [] : plan.variants.map(({ name }) => (0,dockerfile_of/* localDockerfile */.C)(name, place.file, plan));
        const [file] = new Set(files);
        const where = file == null ? undefined : `${(0,external_node_path_.relative)(workingDirectory, file)}:${place?.line ?? 0}`;
        return {
            code: 'BUILDKIT_WARNING',
            what: text,
            ...(url !== null && { why: url }),
            ...(where !== undefined && { where }),
        };
    });
}
function reportBuilder(builder) {
    return {
        name: builder.name,
        driver: builder.driver,
        buildkitVersion: builder.nodes[0]?.buildkitVersion ?? null,
        buildxVersion: builder.buildxVersion,
        native: [...(0,model_builder/* nativePlatforms */.y)(builder)],
    };
}
function indexFacts(findings) {
    const byCell = (values) => new Map(values.map((value) => [value.cell, value]));
    return {
        builds: byCell(findings.result?.cells ?? []),
        images: byCell(findings.images),
        times: byCell(findings.times),
        verdicts: groupVerdicts(findings.verdicts),
        native: findings.builder === null ? new Set() : (0,model_builder/* nativePlatforms */.y)(findings.builder),
    };
}
function groupVerdicts(verdicts) {
    const groups = new Map();
    for (const verdict of verdicts) {
        const group = groups.get(verdict.cell);
        if (group === undefined)
            groups.set(verdict.cell, [verdict]);
        else
            group.push(verdict);
    }
    return groups;
}
function reportCell(cell, found) {
    const build = found.builds.get(cell.id);
    return {
        id: cell.id,
        variant: cell.variant,
        platform: cell.platform,
        outcome: build?.outcome ?? 'cancelled',
        emulated: found.native.size > 0 && !found.native.has(cell.platform),
        ...reportImage(found.images.get(cell.id), build?.digest ?? null),
        ...reportTimes(found.times.get(cell.id)),
        verdicts: found.verdicts.get(cell.id) ?? [],
        failure: build?.failure ?? null,
    };
}
function reportImage(image, pushed) {
    return {
        digest: image?.digest ?? pushed,
        imageDigest: image?.manifest.digest ?? null,
        compressedBytes: image?.compressedBytes ?? null,
        unpackedBytes: image?.unpackedBytes ?? null,
        layers: image?.layers ?? [],
    };
}
const unknownTimes = {
    wallMs: null,
    ownMs: null,
    sharedMs: null,
    cachedMs: null,
    waitingMs: null,
    emulatedMs: null,
    steps: null,
    cachedSteps: null,
    cacheHitRate: null,
};
function reportTimes(times) {
    if (times === undefined)
        return unknownTimes;
    const { wallMs, ownMs, sharedMs, cachedMs, waitingMs, emulatedMs, steps, cachedSteps, cacheHitRate } = times;
    return { wallMs, ownMs, sharedMs, cachedMs, waitingMs, emulatedMs, steps, cachedSteps, cacheHitRate };
}

;// CONCATENATED MODULE: ./build/src/run/test-images.js






/** The tests of all images, run on what was built. Loaded only when there are any. */
async function testImages(job) {
    const { plan, machine, builder } = job;
    const [{ testCells }, { readKeptVerdicts }, { cachedCells }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8517).then(__webpack_require__.bind(__webpack_require__, 28517)),
        __webpack_require__.e(/* import() */ 2080).then(__webpack_require__.bind(__webpack_require__, 62080)),
        __webpack_require__.e(/* import() */ 3855).then(__webpack_require__.bind(__webpack_require__, 83855)),
    ]);
    const { env, cwd, signal, now, mask } = machine;
    const images = findImages(job);
    return testCells(plan, {
        ...{ env, cwd, signal, now, builder, images, contexts: plan.build.buildContexts },
        bake: hideInBake(forgetLost(runBake, machine.builder), mask),
        unfit: test_images_findUnfit(job),
        keptVerdicts: readKeptVerdicts(job.earlier.report?.text ?? ''),
        linked: cachedCells((0,bake_definition/* toBakeDefinition */.Ok)(plan, { kind: 'cacheonly' })),
        allow: takesAllow(builder.buildxVersion) ? allowed(plan, images) : [],
        watch: (cells, run) => machine.watch({ cells, builder, done: 'tested' }, run, () => true),
    });
}
/** Every image that was built, where it can be taken from. */
function findImages({ destination, images, result }) {
    const read = new Map(images.map((image) => [image.cell, image]));
    const built = result.cells.filter(({ outcome }) => outcome === 'built');
    return new Map(built.map(({ cell }) => {
        const image = read.get(cell);
        const source = destination.contentOf?.(cell);
        const context = image === undefined ? undefined : destination.contextOf?.(image);
        if (image === undefined || source === undefined || context === undefined)
            return [cell, { context: `target:${cell}`, kept: null }];
        return [cell, { context, kept: { digest: image.manifest.digest, source } }];
    }));
}
/** Nothing is run for what will not be published anyway. */
function test_images_findUnfit({ plan, result, checked }) {
    const unbuilt = new Set(result.cells.flatMap(({ cell, outcome }) => (outcome === 'built' ? [] : [cell])));
    const isPart = plan.publish === 'per-variant';
    const lacking = new Set(plan.cells.filter(({ id }) => unbuilt.has(id)).map(({ variant }) => variant));
    const untested = plan.cells.filter(({ variant }) => (isPart ? lacking.has(variant) : lacking.size > 0));
    const why = isPart ? 'not every image of its variant was built' : 'not every image could be built';
    const refused = checked.filter(({ outcome }) => outcome === 'failed');
    return new Map([
        ...refused.map(({ cell, check }) => [cell, `it failed another check: ${check}`]),
        ...untested.map(({ id }) => [id, why]),
    ]);
}
function allowed(plan, images) {
    const folders = [...images.values()].flatMap(({ context }) => {
        const [, folder] = /^oci-layout:\/\/(.*)@sha256:[0-9a-f]{64}$/.exec(context) ?? [];
        return folder === undefined ? [] : [`fs.read=${folder}`];
    });
    return [...bakeAllow(plan, { kind: 'cacheonly' }), ...folders];
}

;// CONCATENATED MODULE: ./build/src/run/run.js
























/**
 * The story of a run, a line per room. Each result is kept as it comes, so that a run that ends early still tells all
 * that it knows. Whatever goes wrong is in the report.
 */
async function run(planned, machine) {
    const { plan } = planned;
    const findings = startFindings(planned, machine);
    const destination = chooseDestination(plan, machine);
    const job = { ...planned, destination, findings, machine };
    try {
        const prepared = await prepare(job);
        const result = await build(job, prepared).catch((error) => run_leaveCache(job, prepared, error));
        const images = await measure(job, { ...prepared, result });
        const { verdicts: checked, failed, warnings, } = await checkImages({ ...findings, plan, destination, images }, machine);
        findings.verdicts = checked;
        const verdicts = [...checked, ...(await testImages({ ...job, ...prepared, result, images, checked }))];
        findings.verdicts = verdicts;
        findings.failedChecks.push(...failed);
        findings.warnings.push(...warnings);
        if (machine.signal.aborted)
            throw new model_failure/* Failure */.H('cancelled', []);
        findings.publication = await destination.publish({ result, images, verdicts });
    }
    catch (error) {
        findings.error = error;
    }
    await cleanUp(job);
    return (0,door_problems/* tellIn */.V)(machine.builder.door, assembleReport(finishFindings(findings, machine)));
}
/** What is left behind is a warning; after an error it may well be its consequence, and is no news. */
async function cleanUp({ destination, findings }) {
    await destination.cleanUp().catch((error) => {
        if (findings.error !== null)
            return;
        const what = 'what was only needed for the build could not be removed';
        findings.warnings.push({ code: 'NOT_WRITABLE', what, why: error.message });
    });
}
/** What does not depend on the other is done at once. */
async function prepare(job) {
    const { request, plan, dockerfile, destination, findings, machine } = job;
    const looked = findBuilder(job, false);
    const { ephemeral } = request.builder;
    const asked = { plan, request: request.cache, ci: request.source.ci, builder: looked, ephemeral };
    const ready = destination.prepare();
    const checks = looked.then((builder) => checkDockerfile(plan, builder, machine));
    // Whoever waits for it sees the error.
    checks.catch(() => undefined);
    // Waited for also when another fails: what it makes must be there before it is cleaned up.
    const [builder, found, earlier, warnings] = await Promise.all([
        looked,
        (0,prepare_cache.prepareCache)(asked, machine),
        findEarlier(plan, machine),
        ready,
        plan.checks.dockerfile === 'error' ? checks : null,
    ]).finally(() => ready.catch(() => undefined));
    findings.builder = builder;
    findings.warnings.push(...warnings);
    const steps = () => (dockerfile === null ? 0 : countSteps(dockerfile, plan.cells));
    const estimated = withEstimate(found, steps, machine.builder.log);
    const [importing, mounts] = await Promise.all([
        importInTime(estimated, { plan, dockerfile, builder, request: request.cache, unfit: earlier.unfit }, machine.builder),
        keepMounts({ plan, dockerfile, builder }, machine),
    ]);
    findings.cache = { cache: importing.cache, outcome: null };
    return { builder, ...importing, earlier, mounts, checks };
}
async function build(job, { builder, checks, ...importing }) {
    const { plan, dockerfile, destination, findings, machine } = job;
    const warn = (warning) => void findings.warnings.push(warning);
    const buildOn = (one) => buildAll({ plan, dockerfile, builder: one, ...importing, destination, warn }, machine);
    const result = await buildOn(builder).catch(async (error) => {
        if (!isBuilderGone(error))
            throw error;
        // The last look at the builder was out of date: look again, once.
        findings.builder = await findBuilder(job, true);
        return buildOn(findings.builder);
    });
    const found = await checks;
    findings.warnings.push(...(found ?? []));
    findings.result = await withoutRepeated(result, found);
    return findings.result;
}
/** A bake that ended without an outcome for its cells: the cache stays as it was, and what was begun for it goes. */
async function run_leaveCache({ plan, findings, machine }, { cache }, error) {
    const outcome = await settleCache({ cache, plan, build: null, builtAll: false }, machine).catch(() => null);
    findings.cache = { cache, outcome };
    throw error;
}
/** Sizes, times, what became of the cache, and how it all compares with earlier runs. */
async function measure({ plan, dockerfile, destination, findings, machine }, { cache: laidOut, earlier, mounts, result }) {
    const cache = judgeLayout(laidOut, result.cache, dockerfile);
    const cells = plan.cells.map(({ id }) => id);
    findings.times = (0,times/* measureTimes */.z)(result.timeline, cells);
    const builtAll = result.cells.every(({ outcome }) => outcome === 'built');
    const [images, outcome, kept] = await Promise.all([
        destination.measure(result),
        settleCache({ cache, plan, build: result.cache, builtAll }, machine),
        builtAll ? mounts.extract(result.timeline) : mounts.leave('a cell failed'),
    ]);
    findings.images = images;
    findings.mounts = kept;
    findings.comparisonReason = earlier.failure;
    const { steps: known, changedArguments } = earlier;
    findings.steps = (0,rebuilds/* explainRebuilds */.Af)(result.timeline, { cache, outcome, known, changedArguments });
    findings.savedMs = (0,rebuilds/* savedMs */.Uh)(findings.steps);
    findings.comparison = await compareWith(earlier, findings);
    const isMissed = (0,forced_steps/* forcedSteps */.j)(plan) === 'none' && (0,rebuilds/* missedAll */.xR)(findings.steps, known);
    const builtAt = isMissed ? (findings.comparison?.baseline.at ?? null) : null;
    findings.cache = { cache, outcome: noteEvicted(cache, outcome, builtAt) };
    return images;
}
async function findBuilder(job, fresh) {
    const { request, plan, dockerfile, machine } = job;
    const needs = { ...needsOf(job), ...platformsToRun(plan, dockerfile), fresh };
    return prepareBuilder(request.builder, needs, machine.builder);
}
function isBuilderGone(error) {
    return error instanceof model_failure/* Failure */.H && error.problems.some(({ code }) => code === 'BUILDER_MISSING');
}
function needsOf({ plan, request, dockerfile }) {
    const { output, build } = plan;
    // Loading goes through a layout, and so do images that a test must read.
    const isWritten = output.kind === 'load' || (output.kind === 'none' && readCells(plan).length > 0);
    return {
        output: isWritten ? 'layout' : output.kind,
        registries: reachedRegistries(plan, request.cache, dockerfile),
        insecureRegistries: request.insecureRegistries,
        addsHosts: build.addHosts.length > 0,
    };
}

;// CONCATENATED MODULE: ./build/src/terminal/awaited.js
/** One event later; the same value when nothing changed. */
function applyAwaited(awaited, event) {
    if (event.type !== 'vertex' || event.vertex.startedMs === null)
        return awaited;
    const { digest, name } = event.vertex;
    const isOpen = event.vertex.completedMs === null && isBeside(event.vertex);
    if (isOpen === awaited.has(digest))
        return awaited;
    const next = new Map(awaited);
    if (isOpen)
        next.set(digest, name);
    else
        next.delete(digest);
    return next;
}
/** (An export belongs to its cell, which says so itself.) */
function isBeside({ kind, step }) {
    return step === null && kind !== 'export';
}
/** Names of BuildKit and buildx, and what they are to a reader. */
const meanings = [
    [/^\[internal\] load metadata for (?:docker\.io\/(?:library\/)?)?([^@]+)/, 'looking up the base image $1'],
    [/^resolve image config for /, 'looking up the syntax of the Dockerfile'],
    [/^\[auth\] /, 'logging in to the registry'],
    [/^importing cache manifest/, 'importing the cache'],
    [/^(?:exporting cache|preparing build cache|exporting to GitHub Actions Cache)/, 'exporting the cache'],
    [/^\[(?:internal\] load build context|context )/, 'sending the build context'],
    [
        /^\[internal\] (?:load|connecting to|waiting for) (?:local bake|build definition|\.dockerignore)/,
        'reading the Dockerfile',
    ],
    [/^\[internal\] (?:booting buildkit|pulling image|creating container|starting)/, 'starting the builder'],
];
/** `looking up the base image node:24, importing the cache`; nothing when nothing is waited for. Hostile text. */
function awaitedWords(awaited) {
    return [...new Set([...awaited.values()].map(meaningOf))].join(', ');
}
function meaningOf(name) {
    for (const [pattern, meaning] of meanings) {
        const match = pattern.exec(name);
        if (match !== null)
            return meaning.replace('$1', () => match[1] ?? '');
    }
    return name;
}

;// CONCATENATED MODULE: ./build/src/terminal/cell-progress.js

function startProgress(cells, native, sinceMs = 0) {
    return {
        sinceMs,
        awaited: new Map(),
        cells: cells.map(({ id, variant, platform }) => ({
            id,
            variant,
            platform,
            emulated: native.size > 0 && !native.has(platform),
            state: 'waiting',
            steps: {},
            total: 0,
            finished: 0,
            cached: 0,
            startedMs: null,
            endedMs: null,
            exported: false,
        })),
        position: new Map(cells.map(({ id }, index) => [id, index])),
    };
}
/** One event later. Events that change no cell's progress give back the same value. */
function applyEvent(before, event) {
    const awaited = applyAwaited(before.awaited, event);
    const progress = awaited === before.awaited ? before : { ...before, awaited };
    if (event.type !== 'vertex')
        return progress;
    const { vertex } = event;
    if (vertex.cell !== null)
        return applyTo(progress, vertex.cell, vertex);
    const { cells, name } = vertex.ahead ?? { cells: [], name: '' };
    return cells.reduce((one, cell) => applyTo(one, cell, { ...vertex, name }), progress);
}
function applyTo(progress, id, vertex) {
    const index = progress.position.get(id);
    const cell = index === undefined ? undefined : progress.cells[index];
    if (index === undefined || cell === undefined)
        return progress;
    return { ...progress, cells: progress.cells.with(index, applyVertex(cell, onClock(vertex, progress))) };
}
/** BuildKit reports a step that it holds in memory, or that another client began, with the start it had then. */
function onClock(vertex, { sinceMs }) {
    const cut = (atMs) => (atMs === null ? null : Math.max(atMs, sinceMs));
    return { ...vertex, startedMs: cut(vertex.startedMs), completedMs: cut(vertex.completedMs) };
}
function applyVertex(cell, vertex) {
    const steps = { ...cell.steps, [vertex.digest]: vertex };
    const all = Object.values(steps);
    const counted = all.filter(isCounted);
    const starts = all.flatMap((step) => (step.startedMs === null ? [] : [step.startedMs]));
    const ends = all.flatMap((step) => (step.completedMs === null ? [] : [step.completedMs]));
    const state = stateOf(all);
    return {
        ...cell,
        steps,
        state,
        total: counted.length,
        finished: counted.filter((step) => step.completedMs !== null && step.error === null).length,
        cached: counted.filter((step) => step.cached).length,
        startedMs: starts.length === 0 ? null : Math.min(...starts),
        endedMs: state === 'running' || ends.length === 0 ? null : Math.max(...ends),
        exported: all.some((step) => step.kind === 'export' && step.startedMs !== null),
    };
}
/** The steps that a reader of the Dockerfile knows: its instructions. */
function isCounted(step) {
    return step.kind !== 'internal' && step.kind !== 'cache' && step.kind !== 'export';
}
/** BuildKit says `context canceled` at every step that another one's failure stopped. */
function wasCancelled(step) {
    return step.error !== null && /\bcancell?ed\b/i.test(step.error);
}
function stateOf(steps) {
    if (steps.some((step) => step.error !== null && !wasCancelled(step)))
        return 'failed';
    if (steps.some(wasCancelled))
        return 'cancelled';
    const exports = steps.filter((step) => step.kind === 'export');
    if (exports.length > 0 && exports.every((step) => step.completedMs !== null))
        return 'done';
    return steps.some((step) => step.startedMs !== null) ? 'running' : 'waiting';
}
/** The step that is executing now, the one that began last; null between steps. */
function currentStep(cell) {
    const running = Object.values(cell.steps).filter((step) => step.startedMs !== null && step.completedMs === null);
    const latest = (a, b) => (b.startedMs ?? 0) - (a.startedMs ?? 0);
    return running.sort(latest)[0] ?? null;
}
/** What is waited for, in words, while no cell executes an instruction; `''` else. Hostile text. */
function waitingFor({ cells, awaited }) {
    const isBusy = cells.some((cell) => {
        const step = cell.state === 'running' ? currentStep(cell) : null;
        return step !== null && (isCounted(step) || step.kind === 'export');
    });
    if (isBusy)
        return '';
    const isBegun = awaited.size > 0 || cells.some(({ total }) => total > 0);
    return isBegun ? awaitedWords(awaited) : 'waiting for the builder';
}
/** After the bake ended well, cells without an export of their own (nothing kept) are done, too. */
function endProgress(progress) {
    const cells = progress.cells.map((cell) => cell.state === 'running' ? { ...cell, state: 'done' } : cell);
    return { ...progress, cells };
}

;// CONCATENATED MODULE: ./build/src/terminal/calm-log.js



/** Steps other than RUN are worth a line from here on. */
const noticeableMs = 1000;
const heartbeatMs = 30_000;
/**
 * For logs that are read later: one line for each step that took time, a cell's lines together once it is done (folded
 * where the log folds), and every 30 seconds what is running. A failing step's output belongs to the report at the end.
 */
function createCalmLog(printer, build) {
    const startedMs = build.now();
    const doneWord = build.done ?? 'built';
    const told = new Set();
    let progress = startProgress(build.cells, build.native, startedMs);
    const tell = (cell) => {
        if (told.has(cell.id))
            return;
        told.add(cell.id);
        printer.group(cellTitle(cell, doneWord), stepLines(cell, told));
    };
    const tellClip = (log) => {
        const cell = progress.cells.find(({ steps }) => steps[log.vertex] !== undefined);
        const notice = clipPattern.exec(log.text)?.[0] ?? '';
        printer.child(cell === undefined ? 'build' : `${cell.variant} ${cell.platform}`, notice);
    };
    const timer = setInterval(() => printer.note(heartbeat(progress, { now: build.now(), startedMs, doneWord })), heartbeatMs);
    timer.unref();
    return {
        event(event) {
            if (event.type === 'log' && isClipNotice(event.text))
                tellClip(event);
            progress = applyEvent(progress, event);
            if (event.type !== 'vertex' || event.vertex.completedMs === null)
                return;
            const index = event.vertex.cell === null ? undefined : progress.position.get(event.vertex.cell);
            const cell = index === undefined ? undefined : progress.cells[index];
            if (cell?.state === 'done')
                tell(cell);
        },
        async end(outcome) {
            clearInterval(timer);
            if (outcome === 'ok')
                progress = endProgress(progress);
            progress.cells.filter((cell) => cell.state !== 'waiting').forEach(tell);
            printer.note('');
            await printer.drain();
        },
    };
}
const marks = { done: '✓', failed: '✗', cancelled: '–', running: '–', waiting: '·' };
function cellTitle(cell, doneWord) {
    const wall = (cell.endedMs ?? 0) - (cell.startedMs ?? 0);
    const words = {
        done: doneWord,
        failed: 'failed',
        cancelled: 'stopped',
        running: 'stopped',
        waiting: 'not started',
    };
    const facts = [
        `${words[cell.state]}${wall > 0 ? ` in ${(0,units/* formatDuration */.a3)(wall)}` : ''}`,
        (0,units/* countOf */.pq)(cell.total, 'step'),
        ...(cell.cached > 0 ? [`${cell.cached} cached`] : []),
        ...(cell.emulated ? ['emulated'] : []),
    ];
    return `${marks[cell.state]} ${cell.variant} ${cell.platform} · ${facts.join(' · ')}`;
}
/** A step shared by several cells is told once, under the first of them that is done. */
function stepLines(cell, told) {
    const noticeable = Object.values(cell.steps).filter((step) => isNoticeable(step) && !told.has(step.digest));
    for (const step of noticeable)
        if (step.error === null)
            told.add(step.digest);
    return noticeable
        .sort((a, b) => (a.completedMs ?? 0) - (b.completedMs ?? 0))
        .map((step) => {
        const time = (0,units/* formatDuration */.a3)((step.completedMs ?? 0) - (step.startedMs ?? 0)).padStart(11);
        const sign = step.error === null ? ' ' : '✗';
        return `${time} ${sign} ${(0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(step.name), 160)}`;
    });
}
function isNoticeable(step) {
    if (step.cached || step.startedMs === null || step.completedMs === null || wasCancelled(step))
        return false;
    return step.error !== null || step.kind === 'run' || step.completedMs - step.startedMs >= noticeableMs;
}
/** `1 min 30 s: 5 of 16 cells built; running: RUN npm ci (redis linux/arm64, 42 s)`. */
function heartbeat(progress, { now, startedMs, doneWord = 'built', }) {
    const done = progress.cells.filter((cell) => cell.state === 'done').length;
    const running = new Map();
    for (const cell of progress.cells.filter(({ state }) => state === 'running')) {
        const step = currentStep(cell);
        if (step === null)
            continue;
        const entry = running.get(step.digest) ?? { step, cells: [] };
        running.set(step.digest, { step, cells: [...entry.cells, cell] });
    }
    const longest = [...running.values()].sort((a, b) => (a.step.startedMs ?? 0) - (b.step.startedMs ?? 0));
    const lines = longest.slice(0, 3).map(({ step, cells }) => {
        const since = (0,units/* formatDuration */.a3)(now - (step.startedMs ?? now));
        const who = cells.length === 1
            ? `${cells[0]?.variant ?? ''} ${cells[0]?.platform ?? ''}`
            : (0,units/* countOf */.pq)(cells.length, 'cell');
        return `    ${since.padStart(11)}   ${who}: ${(0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(step.name), 120)}`;
    });
    const more = longest.length > 3 ? [`                  and ${longest.length - 3} more`] : [];
    const busy = progress.cells.filter((cell) => cell.state === 'running').length;
    const head = `… ${(0,units/* formatDuration */.a3)(now - startedMs)}: ${done} of ${(0,units/* countOf */.pq)(progress.cells.length, 'cell')} ${doneWord}, ${busy} running`;
    const waiting = waitingFor(progress);
    const awaited = waiting === '' ? [] : [`    ${(0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(waiting), 140)}`];
    return [head, ...awaited, ...lines, ...more].join('\n');
}
/** BuildKit drops what a step prints beyond its limits and says so in the step's own output. */
const clipPattern = /\[output clipped, log[^\]\r\n]{0,80}\]?/;
function isClipNotice(text) {
    return text.includes('[output clipped, log');
}

;// CONCATENATED MODULE: ./build/src/terminal/render-frame.js



const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
/** What is most worth a row when there are too few. */
const urgency = { failed: 0, running: 1, waiting: 2, cancelled: 3, done: 4 };
/** One picture of a running build, at most as wide and high as the terminal. A value of its arguments only. */
function renderFrame(progress, view) {
    const room = Math.max(1, view.size.rows - 5);
    const shown = chooseCells(progress.cells, room);
    const widths = {
        variant: Math.max(0, ...progress.cells.map((cell) => cell.variant.length)),
        platform: Math.max(0, ...progress.cells.map((cell) => cell.platform.length)),
        emulated: progress.cells.some((cell) => cell.emulated),
        time: Math.max(6, ...progress.cells.map((cell) => elapsed(cell, view.now).length)),
    };
    const hidden = progress.cells.filter((cell) => !shown.includes(cell));
    const waiting = cutWidth((0,hostile_text/* plainText */.wh)(waitingFor(progress)), view.size.columns);
    return [
        header(progress, view),
        waiting === '' ? '' : view.styles.accent(waiting),
        ...shown.map((cell) => cellLine(cell, widths, view)),
        ...(hidden.length === 0
            ? []
            : [view.styles.dim((0,hostile_text/* cutText */.IN)(`  +${hidden.length} more: ${tally(hidden)}`, view.size.columns))]),
    ].join('\n');
}
/** All in the plan's order when they fit; otherwise the most urgent of them, in that order still. */
function chooseCells(cells, room) {
    if (cells.length <= room)
        return cells;
    const ranked = [...cells].sort((a, b) => urgency[a.state] - urgency[b.state]);
    const chosen = new Set(ranked.slice(0, Math.max(1, room - 1)));
    return cells.filter((cell) => chosen.has(cell));
}
function tally(cells) {
    const states = ['failed', 'running', 'waiting', 'cancelled', 'done'];
    return states
        .map((state) => ({ state, count: cells.filter((cell) => cell.state === state).length }))
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => `${count} ${state}`)
        .join(', ');
}
function header(progress, { now, startedMs, size, styles }) {
    const sum = (pick) => progress.cells.reduce((total, cell) => total + pick(cell), 0);
    const total = sum((cell) => cell.total);
    const finished = sum((cell) => cell.finished);
    const done = progress.cells.filter((cell) => cell.state === 'done').length;
    const words = `${done}/${(0,units/* countOf */.pq)(progress.cells.length, 'cell')} · ${finished}/${total} steps · ${sum((cell) => cell.cached)} cached · ${(0,units/* formatDuration */.a3)(now - startedMs)}`;
    const width = Math.min(30, size.columns - words.length - 2);
    if (width < 8)
        return styles.bold((0,hostile_text/* cutText */.IN)(words, size.columns));
    const filled = total === 0 ? 0 : Math.floor((finished / total) * width);
    return `${styles.good('━'.repeat(filled))}${styles.dim('━'.repeat(width - filled))}  ${styles.bold(words)}`;
}
function cellLine(cell, widths, view) {
    const { styles, size } = view;
    const name = `${cell.variant.padEnd(widths.variant)}  ${cell.platform.padEnd(widths.platform)}`;
    const badge = widths.emulated ? (cell.emulated ? '  emulated' : '          ') : '';
    const step = `${Math.min(cell.finished, cell.total)}/${cell.total}`;
    const count = cell.total === 0 ? '' : step;
    const cached = cell.cached === 0 ? '' : `${cell.cached} cached`;
    const time = elapsed(cell, view.now);
    const head = `${name}${badge}  ${count.padStart(5)}  ${cached.padStart(9)}  ${time.padStart(widths.time)}`;
    const room = size.columns - 2 - head.length - 3;
    if (room < 0)
        return `${mark(cell, view)} ${(0,hostile_text/* cutText */.IN)(name, Math.max(1, size.columns - 2))}`;
    const what = cutWidth(activity(cell), room);
    const rest = `  ${count.padStart(5)}  ${styles.dim(cached.padStart(9))}  ${time.padStart(widths.time)}`;
    const line = `${mark(cell, view)} ${styleName(cell, styles)(name)}${styles.warn(badge)}${rest}`;
    return what === '' ? line.trimEnd() : `${line}  ${styles.dim(what)}`;
}
function styleName(cell, styles) {
    if (cell.state === 'failed')
        return styles.bad;
    if (cell.state === 'running')
        return styles.bold;
    return cell.state === 'done' ? (text) => text : styles.dim;
}
function mark(cell, { now, styles }) {
    if (cell.state === 'done')
        return styles.good('✓');
    if (cell.state === 'failed')
        return styles.bad('✗');
    if (cell.state === 'cancelled')
        return styles.dim('–');
    if (cell.state === 'waiting')
        return styles.dim('·');
    return styles.accent(spinner[Math.floor(now / 100) % spinner.length] ?? '⠋');
}
function elapsed(cell, now) {
    if (cell.startedMs === null)
        return '';
    const end = cell.endedMs ?? now;
    return (0,units/* formatDuration */.a3)(Math.max(1, Math.round(end - cell.startedMs)));
}
function activity(cell) {
    if (cell.state === 'waiting')
        return 'waiting';
    if (cell.state === 'cancelled')
        return 'cancelled';
    if (cell.state === 'failed')
        return (0,hostile_text/* plainText */.wh)(failedStep(cell));
    const step = currentStep(cell);
    if (cell.state !== 'running' || step === null)
        return '';
    return (0,hostile_text/* plainText */.wh)(step.name);
}
function failedStep(cell) {
    return Object.values(cell.steps).find((step) => step.error !== null)?.name ?? '';
}
/** Cuts by columns: East Asian and emoji characters take two. Guesses too wide rather than too narrow, so no line wraps. */
function cutWidth(text, columns) {
    let used = 0;
    let kept = '';
    for (const character of text) {
        used += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
        if (used > columns)
            return columns < 2 ? '' : `${kept.slice(0, -1)}…`;
        kept += character;
    }
    return kept;
}

;// CONCATENATED MODULE: ./build/src/terminal/live-view.js


const frameMs = 100;
/** Draws the build on the terminal ten times a second and leaves nothing behind: the report follows. */
async function createLiveView(printer, build) {
    const { createLogUpdate } = await __webpack_require__.e(/* import() */ 6279).then(__webpack_require__.bind(__webpack_require__, 66279));
    const screen = createLogUpdate(printer.progress);
    const startedMs = build.now();
    let progress = startProgress(build.cells, build.native, startedMs);
    const draw = () => screen(renderFrame(progress, { now: build.now(), startedMs, size: sizeOf(printer), styles: printer.styles }));
    printer.overlay({ hide: () => screen.clear() });
    const timer = setInterval(draw, frameMs);
    timer.unref();
    draw();
    return {
        event(event) {
            progress = applyEvent(progress, event);
        },
        end() {
            clearInterval(timer);
            printer.overlay(null);
            screen.clear();
            // Gives the cursor back.
            screen.done();
            return Promise.resolve();
        },
    };
}
function sizeOf(printer) {
    const { columns, rows } = printer.progress;
    return { columns: Math.min(columns ?? printer.columns, 160), rows: rows ?? 24 };
}

// EXTERNAL MODULE: ./build/src/text/safe-text.js
var safe_text = __webpack_require__(39518);
;// CONCATENATED MODULE: ./build/src/terminal/line-assembler.js

/**
 * Puts the chunks that a step printed together into whole lines, given out as one text for all that a chunk completes.
 * BuildKit cuts output anywhere: in the middle of a line, and between `\r` and `\n`. Holds at most one unfinished line per
 * step, of at most twice the length that is printed.
 */
function createLineAssembler(onLines) {
    const unfinished = new Map();
    function keep(key, rest) {
        if (rest.length <= 2 * safe_text/* lineLimit */.m$)
            return void unfinished.set(key, rest);
        // A progress bar redraws its line with `\r` and never ends it: what it overwrote can go out.
        const end = rest.lastIndexOf('\r', rest.length - 2);
        if (end > 0)
            onLines(key, rest.slice(0, end));
        unfinished.set(key, rest.slice(end + 1, end + 1 + 2 * safe_text/* lineLimit */.m$));
    }
    function end(key) {
        const rest = unfinished.get(key);
        unfinished.delete(key);
        if (rest !== undefined && rest !== '')
            onLines(key, rest);
    }
    return {
        add(key, text) {
            const all = (unfinished.get(key) ?? '') + text;
            const last = all.lastIndexOf('\n');
            if (last >= 0)
                onLines(key, all.slice(0, last + 1));
            keep(key, all.slice(last + 1));
        },
        end,
        endAll: () => [...unfinished.keys()].forEach(end),
    };
}

;// CONCATENATED MODULE: ./build/src/terminal/plain-log.js


/** Every step and every line it prints, as they come, each line behind the cell it belongs to: `--progress plain`. */
function createPlainLog(printer, build) {
    const names = new Map(build.cells.map(({ id, variant, platform }) => [id, `${variant} ${platform}`]));
    const steps = new Map();
    const lines = createLineAssembler((digest, text) => printer.child(steps.get(digest)?.prefix ?? 'build', text));
    // A step that several cells share is announced once for each; its first cell's name stands for all.
    function follow(vertex) {
        const cell = vertex.cell ?? vertex.ahead?.cells[0] ?? null;
        const step = steps.get(vertex.digest) ?? { prefix: prefixOf(cell, names), state: 'new' };
        steps.set(vertex.digest, step);
        if (step.state === 'new' && vertex.startedMs !== null) {
            step.state = 'started';
            printer.child(step.prefix, `> ${vertex.ahead?.name ?? vertex.name}`);
        }
        if (step.state !== 'started' || vertex.completedMs === null)
            return;
        step.state = 'ended';
        lines.end(vertex.digest);
        printer.child(step.prefix, ending(vertex));
    }
    return {
        event(event) {
            if (event.type === 'vertex')
                follow(event.vertex);
            if (event.type === 'log')
                lines.add(event.vertex, event.text);
            if (event.type === 'warning')
                printer.child('warning', event.text);
        },
        async end() {
            lines.endAll();
            printer.note('');
            await printer.drain();
        },
    };
}
function prefixOf(cell, names) {
    return (cell === null ? undefined : names.get(cell)) ?? 'build';
}
function ending(vertex) {
    const time = (0,units/* formatDuration */.a3)((vertex.completedMs ?? 0) - (vertex.startedMs ?? 0));
    const name = vertex.ahead?.name ?? vertex.name;
    if (vertex.error !== null)
        return `✗ ${name}: ${vertex.error}`;
    return vertex.cached ? `✓ ${name} (cached)` : `✓ ${name} (${time})`;
}

;// CONCATENATED MODULE: ./build/src/terminal/watch-build.js



/** The way of watching that fits the printer's mode. */
async function watchBuild(printer, build) {
    if (printer.mode === 'tty')
        return createLiveView(printer, build);
    if (printer.mode === 'plain')
        return createPlainLog(printer, build);
    if (printer.mode === 'quiet')
        return { event: () => undefined, end: () => Promise.resolve() };
    return createCalmLog(printer, build);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/src/http/deadline.js
var deadline = __webpack_require__(75552);
;// CONCATENATED MODULE: ./build/src/doors/watch-tags.js


/** How long requests go on after the user asked to hurry, milliseconds. */
const hurryMs = 1000;
/**
 * The same registry, with an eye on the tags that are written: `says` names those that a process that ends now leaves as they are.
 * Whatever signal its requests have, they end one second after `hurry`, so that the run comes to its report.
 */
function watchTags(registry, { signal, hurry }) {
    const written = new Map();
    const end = (0,deadline/* afterAbort */.Lp)(hurry, hurryMs).signal;
    const view = (inner) => ({
        ...inner,
        open: (image, access, reading) => note(inner.open(image, access, reading), written),
        withSignal: (other) => view(registry.withSignal(either(other, end))),
    });
    return { registry: view(registry.withSignal(either(signal, end))), says: () => watch_tags_describe(written) };
}
function note(repository, written) {
    return {
        ...repository,
        async writeTag(tag, manifest) {
            const name = `${repository.name}:${tag}`;
            const first = written.get(name);
            written.set(name, first ?? manifest.digest);
            const write = await repository.writeTag(tag, manifest);
            // Written again with something else: what it held is back.
            const isBack = first !== undefined && first !== manifest.digest && write.answered;
            if (isBack || (first === undefined && !write.sent))
                written.delete(name);
            return write;
        },
    };
}
function watch_tags_describe(written) {
    if (written.size === 0)
        return null;
    const lines = [...written].map(([name, digest]) => `  ${name} (${digest})`);
    return [
        'error[PARTLY_PUBLISHED] ended at once: these tags were written, and may hold the new images',
        ...lines,
        '  fix: look at each with `docker buildx imagetools inspect`; run again, which publishes the rest',
    ].join('\n');
}
function either(one, other) {
    if (one === undefined)
        return other;
    // Not AbortSignal.any, which holds no AbortSignal.timeout (see http/deadline.ts).
    const both = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, both.signal);
    for (const signal of [one, other]) {
        const follow = () => both.abort(signal.reason);
        if (signal.aborted)
            follow();
        signal.addEventListener('abort', follow, { once: true, signal: both.signal });
    }
    return both.signal;
}

// EXTERNAL MODULE: ./build/src/model/version.js + 1 modules
var version = __webpack_require__(36757);
;// CONCATENATED MODULE: ./build/src/doors/carry-out.js











/** Runs a plan on this machine, shows it while it runs, prints the report and writes report.json and summary.md. */
async function carryOut(planned, door, hooks = {}) {
    const { request } = planned;
    const printer = door.printer(request);
    const { registry, says } = watchTags((0,machine_registry/* openRegistry */.M)(door, request.insecureRegistries), door.stops);
    door.stops.lastWords(() => door.mask.text(says() ?? '') || null);
    try {
        const machine = {
            env: { ...door.env, ...request.secretEnvironment },
            cwd: door.cwd,
            signal: door.signal,
            mask: door.mask,
            now: Date.now,
            version: version/* version */.r,
            stateDirectory: (0,builder/* stateDirectory */.FK)(door),
            projectDirectory: (0,builder/* projectDirectory */.t6)(door),
            builder: (0,builder/* builderMachine */.N8)(door, printer, hooks.onMade),
            registry,
            ...(await openStores(door, (line) => printer.note(line))),
            watch: (watched, work, isWhole) => watch(printer, watched, { work, isWhole }),
        };
        // Masked as a value: whatever is made of it is whole, JSON and tables, too.
        const report = door.mask.value(await run(planned, machine));
        const { tell, writeFiles } = await Promise.all(/* import() */[__webpack_require__.e(3524), __webpack_require__.e(4838)]).then(__webpack_require__.bind(__webpack_require__, 34838));
        const told = await writeFiles(request, { report, run: (0,comment_place/* readCommentedRun */.gR)(door.env, read_event/* readEvent */.j) });
        tell(told.report, { printer, door, threshold: request.comment.threshold });
        door.stops.lastWords(() => null);
        await keepReport(told.report, told.text, machine);
        return told;
    }
    finally {
        registry.close();
    }
}
async function watch(printer, { cells, builder, done }, { work, isWhole }) {
    // Needed after the build, and loaded while it runs.
    void Promise.all(/* import() */[__webpack_require__.e(3524), __webpack_require__.e(4838)]).then(__webpack_require__.bind(__webpack_require__, 34838));
    const watcher = await watchBuild(printer, {
        ...{ cells, done, now: Date.now },
        native: (0,model_builder/* nativePlatforms */.y)(builder),
    });
    return printer.fenced(async () => {
        let outcome = 'failed';
        try {
            const result = await work((event) => watcher.event(event));
            if (isWhole(result))
                outcome = 'ok';
            return result;
        }
        finally {
            await watcher.end(outcome);
        }
    });
}


/***/ }),

/***/ 4346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ notWritten)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);

/** What the system said when a file or folder of the results was to be written, as a `Failure` (environment). */
function notWritten(path, error) {
    const { code, message = String(error) } = error;
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('environment', {
        code: full ? 'DISK_FULL' : 'NOT_WRITABLE',
        what: `cannot write ${path}`,
        why: full ? 'the disk is full' : message,
        fix: full
            ? 'free space, or choose an output folder on another disk'
            : 'choose a folder that can be written',
    }, error);
}


/***/ }),

/***/ 78236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ isDraft),
/* harmony export */   Ue: () => (/* binding */ makeWhole),
/* harmony export */   f8: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Writes a file whole or not at all, in a folder that is made if need be. Throws what the file system throws. */
async function writeWhole(path, content, options = {}) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    await makeWhole(path, (draft) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, content, options));
}
/** Has a file made beside `path`, and gives it its name then. Two at once share no draft, and one that fails leaves none. */
async function makeWhole(path, make) {
    // Hidden: what a killed run leaves makes no folder foreign.
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await make(draft);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { recursive: true, force: true }).catch(() => undefined);
        throw error;
    }
}
/** Is it the name of a draft? */
function isDraft(name) {
    return /^\.[0-9a-f-]{36}\.tmp$/.test(name);
}


/***/ }),

/***/ 97048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openActionsCache: () => (/* binding */ openActionsCache)
});

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
;// CONCATENATED MODULE: ./build/src/github/cache-token.js

const readBit = 1;
const writeBit = 2;
/**
 * The rights in the runner's token for the cache service, in its order. It is a JSON Web Token whose claim `ac` holds
 * JSON once more; only the service can check its signature. BuildKit refuses to build with one that is early, late or
 * without `ac`, `exp` and `nbf`: so it is a problem here too (CACHE_TOKEN_INVALID, CACHE_TOKEN_EXPIRED).
 */
function readCacheToken(token, nowMs) {
    const claims = decodeClaims(token);
    if (claims === null)
        return invalid('it is not a JSON Web Token with the claims ac, exp and nbf');
    const { expiresAtMs, notBeforeMs, rights } = claims;
    if (nowMs >= expiresAtMs)
        return expired(new Date(expiresAtMs));
    if (nowMs < notBeforeMs) {
        const from = new Date(notBeforeMs).toISOString();
        return invalid(`it counts from ${from} on, and the clock here is at ${new Date(nowMs).toISOString()}`);
    }
    return { ok: true, value: rights };
}
function decodeClaims(token) {
    const parts = token.split('.');
    if (parts.length !== 3)
        return null;
    const { exp, nbf, ac } = (0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(Buffer.from(parts[1] ?? '', 'base64url').toString()));
    const rights = typeof ac === 'string' ? (0,json/* parseJson */.qF)(ac) : null;
    if (!isTime(exp) || !isTime(nbf) || !Array.isArray(rights))
        return null;
    return { expiresAtMs: exp * 1000, notBeforeMs: nbf * 1000, rights: rights.flatMap(readRight) };
}
function readRight(value) {
    const { Scope: ref, Permission: bits } = (0,json/* fieldsOf */.Pf)(value);
    if (typeof ref !== 'string' || typeof bits !== 'number')
        return [];
    return [{ ref, reads: (bits & readBit) !== 0, writes: (bits & writeBit) !== 0 }];
}
/** Seconds that a Date can hold. */
function isTime(value) {
    return typeof value === 'number' && Math.abs(value) < 8.64e12;
}
function invalid(why) {
    const what = "the runner's token for the cache service cannot be used";
    const fix = 'let the step get ACTIONS_RUNTIME_TOKEN from the runner of this job, or set cache to registry';
    return { ok: false, problem: { code: 'CACHE_TOKEN_INVALID', what, why, fix } };
}
function expired(at) {
    const what = "the runner's token for the cache service expired";
    const why = `it was good until ${at.toISOString()}; tokens live about six hours`;
    const fix = 'build in a job of its own, early in the job, or set cache to registry';
    return { ok: false, problem: { code: 'CACHE_TOKEN_EXPIRED', what, why, fix } };
}

;// CONCATENATED MODULE: ./build/src/github/cache-variables.js
const names = [
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_URL',
];
/** As Go's strconv.ParseBool, with which buildx reads it. */
const goTrue = new Set(['1', 't', 'T', 'true', 'True', 'TRUE']);
/**
 * The variables of the cache service; null when there are none. With half of them buildx drops the cache in silence, so
 * that is a problem (CACHE_VARIABLES) which names what is missing.
 */
function readCacheVariables(env) {
    const [token, url, isV2] = names.map((name) => env[name] || null);
    if (names.every((name) => !env[name]))
        return null;
    if (token == null)
        return missing('ACTIONS_RUNTIME_TOKEN is not set');
    if (!goTrue.has(isV2 ?? ''))
        return missing(`ACTIONS_CACHE_SERVICE_V2 is ${isV2 == null ? 'not set' : `"${isV2}"`}: this is a service of version 1`);
    if (url == null)
        return missing('ACTIONS_RESULTS_URL is not set');
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
        return missing(`ACTIONS_RESULTS_URL is not an http(s) address: "${url}"`);
    return { ok: true, value: { token, url: url.replace(/\/+$/, '') } };
}
function missing(why) {
    const what = "the variables of GitHub's cache service are not complete";
    const fix = 'let the step have all that the runner gives to actions, or set cache to registry';
    return { ok: false, problem: { code: 'CACHE_VARIABLES', what, why, fix } };
}
/** What ACTIONS_CACHE_MODE of the workflow or job allows; what is unknown allows all, as in @actions/cache. */
function readCacheMode(env) {
    const name = (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
    return {
        name,
        reads: name !== 'none' && name !== 'write-only',
        writes: name !== 'none' && name !== 'read',
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/http/load.js
var load = __webpack_require__(62020);
// EXTERNAL MODULE: ./build/src/http/retry.js
var retry = __webpack_require__(56092);
;// CONCATENATED MODULE: ./build/src/github/look-up-index.js





/** BuildKit's (go-actions-cache): entries of another version are not seen. */
const version = (0,external_node_crypto_.createHash)('sha256').update('|go-actionscache-1.0').digest('hex');
const call = '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
/** The service takes ten: the first is sent twice, as BuildKit does. */
const mostKeys = 9;
const longestAnswer = 1024 * 1024;
const longestIndex = 64 * 1024 * 1024;
const mostTries = 3;
const signOfLifeMs = 5000;
/**
 * Asks for the index of a scope under each ref with one request, and loads what is found with another. Overload and
 * lost connections are tried again. Throws a `Failure` (CACHE_NOT_READ, or cancelled).
 */
async function lookUpIndex(lookUp) {
    const endsAtMs = performance.now() + lookUp.timeoutMs;
    const keys = lookUp.refs.slice(0, mostKeys).map((ref) => indexKey(lookUp.scope, ref));
    const answer = await send(lookUp, question(lookUp, keys), endsAtMs);
    const found = readAnswer(answer.body.toString(), keys);
    if (found === null)
        return null;
    // Signed links carry their own right: the token goes to the service alone.
    const link = { method: 'GET', url: new URL(found.url), headers: {}, longest: longestIndex };
    const { headers, body } = await send(lookUp, link, endsAtMs);
    const text = body.toString();
    if (!(0,json/* isObject */.Gv)((0,json/* parseJson */.qF)(text)))
        throw somethingElse();
    const savedAtMs = Date.parse(headers['last-modified'] ?? '');
    return { key: found.key, text, savedAtMs: Number.isNaN(savedAtMs) ? null : savedAtMs };
}
function question({ address }, keys) {
    return {
        method: 'POST',
        url: new URL(address.url + call),
        headers: { authorization: `Bearer ${address.token}`, 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify({ key: keys[0], restore_keys: keys, version })),
        longest: longestAnswer,
    };
}
/** What the key of an index begins with: a number follows, counted up with each export. */
function indexKey(scope, ref) {
    return `index-${scope}-1-${(0,external_node_crypto_.createHash)('sha256').update(ref).digest('hex').slice(0, 8)}#`;
}
/** The signed link to an index, and its key; null when nothing was found. */
function readAnswer(body, keys) {
    const answer = (0,json/* parseJson */.qF)(body);
    if (!(0,json/* isObject */.Gv)(answer))
        throw somethingElse();
    const { ok, signed_download_url: url, matched_key: key } = answer;
    if (ok === false)
        return null;
    const isAsked = typeof key === 'string' && /#\d+$/.test(key) && keys.includes(key.replace(/\d+$/, ''));
    if (ok !== true || !isAsked || typeof url !== 'string' || !/^https?:/.test(url) || !URL.canParse(url))
        throw somethingElse();
    return { url, key };
}
/** Whether anything comes back within 5 s, be it a refusal: one look for a key that nobody writes. Throws nothing. */
async function answersAtAll(service) {
    const asked = { ...question(service, ['build-variants-none']), env: service.env, redirects: false };
    const answer = await (0,load/* load */.H)({ ...asked, tries: 1, idleMs: signOfLifeMs, limitMs: signOfLifeMs });
    return answer.ok || answer.fault.status !== null;
}
async function send(lookUp, asked, endsAtMs) {
    const { env, signal, timeoutMs } = lookUp;
    const limitMs = endsAtMs - performance.now();
    const whole = { ...asked, env, signal, redirects: false, tries: mostTries, idleMs: timeoutMs, limitMs };
    const answer = await (0,load/* load */.H)(whole);
    if (answer.ok)
        return answer.value;
    if ((0,retry/* isGivenUp */.hF)(answer.fault))
        throw new failure/* Failure */.H('cancelled', []);
    throw cacheServiceFailure(reason(answer.fault, timeoutMs));
}
function reason({ status, networkCode, message, retryAfter }, timeoutMs) {
    if (networkCode === 'ETIMEDOUT')
        return `no answer within ${timeoutMs / 1000} s`;
    if (status === null)
        return `the connection to the cache service failed: ${networkCode ?? message}`;
    const waitMs = (0,retry/* parseRetryAfter */.mu)(retryAfter ?? '', Date.now()) ?? 0;
    return `the cache service answered ${status}${waitMs > 0 ? ` and asks to wait ${waitMs / 1000} s` : ''}`;
}
function somethingElse() {
    return cacheServiceFailure('the cache service answered with something else than it should');
}
function cacheServiceFailure(why) {
    const what = 'the caches of earlier runs could not be looked up';
    return new failure/* Failure */.H('environment', { code: 'CACHE_NOT_READ', what, why });
}

;// CONCATENATED MODULE: ./build/src/github/actions-cache.js




/** The cache service of GitHub Actions as the runner's variables tell it; null where there is none. */
function openActionsCache(env, { now, timeoutMs = 10_000 }) {
    const address = readCacheVariables(env);
    if (address === null)
        return null;
    if (!address.ok)
        return unusable(address);
    const rights = readCacheToken(address.value.token, now.getTime());
    if (!rights.ok)
        return unusable(rights);
    const mode = readCacheMode(env);
    const refs = rights.value.filter(({ reads }) => reads && mode.reads).map(({ ref }) => ref);
    const writeReason = whyNoWrites(rights.value, mode);
    return {
        problem: null,
        reads: refs.length > 0,
        writes: writeReason === null,
        writeReason,
        async findIndex(scope, signal) {
            if (refs.length === 0)
                throw cacheServiceFailure('this job may not read caches');
            return lookUpIndex({ address: address.value, env, refs, scope, timeoutMs, signal });
        },
        answers: () => answersAtAll({ address: address.value, env }),
    };
}
function unusable({ problem }) {
    return {
        problem,
        reads: false,
        writes: false,
        writeReason: problem.what,
        findIndex: () => Promise.reject(new failure/* Failure */.H('environment', problem)),
        answers: () => Promise.resolve(false),
    };
}
function whyNoWrites(rights, mode) {
    if (!mode.writes)
        return `the cache mode of this job is ${mode.name}`;
    return rights.some(({ writes }) => writes) ? null : "this job's token may only read caches";
}


/***/ }),

/***/ 62020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ load)
/* harmony export */ });
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75552);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36089);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56092);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33086);




/** The answer to one request, whole, on connections of its own. Only 200 is one. Throws a `BadRedirect`. */
async function load(asked) {
    const { idleMs, limitMs } = asked;
    const limits = { idleMs, answerMs: limitMs, paceMs: idleMs };
    const transport = (0,_transport_js__WEBPACK_IMPORTED_MODULE_3__/* .createTransport */ .o)({ limits, env: asked.env });
    const policy = {
        ..._retry_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .ml,
        tries: asked.tries,
        retriedCodes: new Set(),
        firstDelayMs: 1_000,
        longestDelayMs: limitMs,
        longestRetryAfterMs: limitMs,
        budgetMs: limitMs,
        lagMs: 0,
    };
    try {
        return await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .withinTime */ .dn)(limitMs, asked.signal, (signal) => (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .withRetry */ .bD)(() => attempt(asked, transport, signal), policy, { signal }));
    }
    catch (error) {
        // Cancelled while it waited for the next try.
        return { ok: false, fault: (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionFault */ .x$)(error) };
    }
    finally {
        transport.close();
    }
}
async function attempt(asked, transport, signal) {
    const request = { ...asked, verified: true };
    try {
        const response = await (asked.redirects
            ? (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .exchange */ .cv)(transport, request, signal)
            : transport.send(request, signal));
        if (response.status !== 200) {
            await (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .discard */ .vf)(response);
            return { ok: false, fault: (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .answerFault */ .NM)(response, `${response.url.href} answered ${response.status}`) };
        }
        const body = await (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .readBody */ .x8)(response, asked.longest);
        if (body !== null)
            return { ok: true, value: { headers: response.headers, body } };
        return { ok: false, fault: { ..._retry_js__WEBPACK_IMPORTED_MODULE_2__/* .noFault */ .gc, message: `it sent more than ${asked.longest} bytes` } };
    }
    catch (error) {
        const fault = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionFault */ .x$)(error, signal);
        const message = (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .isTimeUp */ .dC)(signal) ? `it did not arrive within ${asked.limitMs / 1000} s` : fault.message;
        return { ok: false, fault: { ...fault, message } };
    }
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

/***/ 36506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCellReader: () => (/* binding */ createCellReader),
/* harmony export */   measureCells: () => (/* binding */ measureCells)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63136);
/* harmony import */ var _oci_attestation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80401);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62262);
/* harmony import */ var _image_sizes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91170);
/* harmony import */ var _size_cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34998);






/**
 * A reader of what cells became, from where it is: manifests, platforms, exact sizes. Asked for many cells, at once or one
 * after another, it reads each manifest, config and layer once. `cache` is filled.
 * It throws a registry failure when content is missing or damaged.
 */
function createCellReader(source, cache = new _size_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .SizeCache */ .S()) {
    const readers = new Map();
    const layers = new Map();
    const readerOf = (from) => {
        const reader = readers.get(from) ?? {
            pushed: manifestReader(from),
            image: (0,_image_sizes_js__WEBPACK_IMPORTED_MODULE_3__/* .createImageReader */ .p)(from, cache, layers),
        };
        readers.set(from, reader);
        return reader;
    };
    return (cell) => {
        return measureCell(cell, readerOf(cell.source ?? source));
    };
}
/** Cells that were built as one ask for the same; what could not be read is asked for again. */
function manifestReader(source) {
    const known = new Map();
    return (digest) => {
        const manifest = known.get(digest) ?? source.getManifest(digest);
        known.set(digest, manifest);
        manifest.catch(() => known.delete(digest));
        return manifest;
    };
}
/** All cells at once; see `createCellReader`. */
async function measureCells(cells, source, cache) {
    return await Promise.all(cells.map(createCellReader(source, cache)));
}
async function measureCell(built, readers) {
    const { cell, digest } = built;
    const pushed = await readers.pushed(digest);
    if (!(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndex */ .nw)(pushed)) {
        const manifest = { mediaType: pushed.mediaType, digest, size: pushed.body.length };
        return { cell, digest, attestations: [], ...(await readers.image(manifest)) };
    }
    const { manifests } = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .readIndex */ .vY)(pushed);
    const all = manifests.filter((entry) => !(0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_5__/* .isAttestation */ .H)(entry));
    const images = all.length === 1 ? all : all.filter((entry) => isFor(built, entry));
    const [image] = images;
    if (image === undefined || images.length > 1)
        throw notOneImage(built, all);
    const attestations = manifests.filter((entry) => (0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_5__/* .isAttestation */ .H)(entry) && (all.length === 1 || (0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_5__/* .attestedImage */ .w)(entry) === image.digest));
    return { cell, digest, attestations, ...(await readers.image(image)) };
}
function isFor({ platform }, entry) {
    return platform !== undefined && entry.platform !== undefined && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)(entry.platform) === platform;
}
function notOneImage(built, images) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('registry', {
        code: 'CELL_NOT_ONE_IMAGE',
        what: `${built.cell} became ${built.digest}, which holds ${images.length} images`,
        why: 'a cell is one variant on one platform: exactly one image of it',
        fix: 'run again; if it happens again, report it with the output of `build-variants plan --bake`',
    });
}


/***/ }),

/***/ 98896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ explainRebuilds),
/* harmony export */   Ug: () => (/* binding */ stepKey),
/* harmony export */   Uh: () => (/* binding */ savedMs),
/* harmony export */   xR: () => (/* binding */ missedAll)
/* harmony export */ });
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53328);

/** The same for a step whose Dockerfile gained or lost other steps: `[builder 2/4] RUN npm ci` is `[builder] RUN npm ci`. */
function stepKey(cell, name) {
    return `${cell} ${name.replace(/^\[((?:[^\]]* )?)\d+\/\d+\]/, (_, stage) => `[${stage.trimEnd()}]`)}`;
}
/** The Dockerfile's steps that were reached, each once, and why those ran that did. */
function explainRebuilds(timeline, facts) {
    const seen = {
        steps: new Map(timeline.steps.map((step) => [step.digest, step])),
        known: facts.known,
        changedArguments: facts.changedArguments ?? new Map(),
        knownCells: new Set([...(facts.known?.keys() ?? [])].map((key) => key.slice(0, key.indexOf(' ')))),
    };
    const uncached = whyNothingCached(facts);
    const steps = timeline.steps
        .filter((step) => (0,_times_js__WEBPACK_IMPORTED_MODULE_0__/* .isDockerfileStep */ .x)(step) && step.startMs !== null)
        .map((step) => ({
        name: step.name,
        line: step.line,
        cells: step.cells,
        emulated: step.emulated,
        cached: step.cached,
        ms: step.cached ? (knownStep(step, facts)?.ms ?? null) : ranMs(step),
        rebuilt: step.cached ? null : (uncached ?? explain(step, seen)),
    }));
    return joinShared(steps, facts);
}
/** No step was found, though the baseline has one of them just as it is now: what that run wrote should have held it. */
function missedAll(steps, known) {
    // A base image is pulled because a step on it runs: that proves nothing.
    const own = steps.filter(({ name }) => !/^\[[^\]]*\] FROM /.test(name));
    const isKnown = ({ name, cells }) => cells.some((cell) => known?.has(stepKey(cell, name)));
    const isMissed = (step) => step.rebuilt?.reason === 'not-in-cache' && isKnown(step);
    return own.every(({ cached }) => !cached) && own.some(isMissed);
}
/** What cells shared when it ran, BuildKit may find for each under another digest: it is still one step, and counts once. */
function joinShared(steps, facts) {
    const joined = new Map();
    for (const step of steps) {
        const known = (step.cached ? knownStep(step, facts) : undefined) ?? step;
        const before = joined.get(known);
        if (before === undefined)
            joined.set(known, step);
        // One cell has two of this name.
        else if (before.cells.some((cell) => step.cells.includes(cell)))
            joined.set(step, step);
        else
            joined.set(known, { ...before, cells: [...before.cells, ...step.cells] });
    }
    return [...joined.values()];
}
/** What the cached steps took when they last ran, in sum; null when that is known of none. */
function savedMs(steps) {
    const cached = steps.filter((step) => step.cached);
    const known = cached.flatMap(({ ms }) => ms ?? []);
    return cached.length > 0 && known.length === 0 ? null : known.reduce((sum, ms) => sum + ms, 0);
}
function whyNothingCached({ cache, outcome }) {
    if (cache.lookup === 'none')
        return { reason: 'first-run', because: null };
    const isRead = cache.backend === 'builder' || (cache.import !== null && (outcome === null || outcome.imported === 'hit'));
    return isRead ? null : { reason: 'no-cache', because: null };
}
function explain(step, seen) {
    const root = rebuiltInput(step, seen);
    if (root !== null)
        return { reason: 'changed-input', because: rootOf(root, seen).name };
    if (isNew(step, seen))
        return { reason: 'changed-step', because: null };
    if (takesContext(step, seen))
        return { reason: 'changed-input', because: null };
    // Its value is part of a RUN, and stands nowhere in the step's name.
    const [argument] = step.kind === 'run' ? step.cells.flatMap((cell) => seen.changedArguments.get(cell) ?? []) : [];
    return argument === undefined
        ? { reason: 'not-in-cache', because: null }
        : { reason: 'changed-input', because: `ARG ${argument}` };
}
/** An instruction that this step is made from, and that ran, too; what lies between them is BuildKit's own work. */
function rebuiltInput(step, seen) {
    for (const input of inputsOf(step, seen)) {
        if (!(0,_times_js__WEBPACK_IMPORTED_MODULE_0__/* .isDockerfileStep */ .x)(input)) {
            const behind = rebuiltInput(input, seen);
            if (behind !== null)
                return behind;
        }
        else if (hasChanged(input, seen))
            return input;
    }
    return null;
}
/** A base image is pulled because a step on it runs; only another base image is a reason to run. */
function hasChanged(step, seen) {
    return step.kind === 'from' ? isNew(step, seen) : !step.cached && step.startMs !== null;
}
function rootOf(step, seen) {
    let root = step;
    for (let next = step; next !== null; next = rebuiltInput(root, seen))
        root = next;
    return root;
}
function inputsOf(step, seen) {
    return step.inputs.flatMap((digest) => seen.steps.get(digest) ?? []);
}
/** COPY and ADD of files, from the build context or a named one. */
function takesContext(step, seen) {
    return inputsOf(step, seen).some(({ name }) => /^\[(?:internal\] load build context|context )/.test(name));
}
/** The baseline knows the cell, but not this instruction. */
function isNew({ cells, name }, { known, knownCells }) {
    return (cells.some((cell) => knownCells.has(cell)) &&
        !cells.some((cell) => known?.has(stepKey(cell, name)) === true));
}
function knownStep({ cells, name }, { known }) {
    const found = cells.flatMap((cell) => known?.get(stepKey(cell, name)) ?? []);
    return found.find(({ ms }) => ms !== null) ?? found[0];
}
function ranMs({ startMs, endMs }) {
    return startMs === null || endMs === null ? null : Math.round(Math.max(0, endMs - startMs));
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

/***/ 53328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ isDockerfileStep),
/* harmony export */   z: () => (/* binding */ measureTimes)
/* harmony export */ });
/** Where each cell's time went. Milliseconds; own + shared + cached + waiting = wall, exactly. */
function measureTimes(timeline, cells) {
    const steps = new Map(cells.map((cell) => [cell, []]));
    for (const step of timeline.steps)
        for (const cell of step.cells)
            steps.get(cell)?.push(step);
    return cells.map((cell) => measureCell(cell, steps.get(cell) ?? []));
}
function measureCell(cell, steps) {
    const timed = steps.flatMap((step) => {
        const interval = intervalOf(step);
        return interval === null ? [] : [{ step, interval }];
    });
    const pick = (wanted) => timed.filter(({ step }) => wanted(step)).map(({ interval }) => interval);
    const own = pick((step) => !step.cached && step.cells.length === 1);
    const shared = pick((step) => !step.cached && step.cells.length > 1);
    const cached = pick((step) => step.cached);
    // What several things filled at once counts for the first of them: own, then shared, then cached.
    // Whole milliseconds at each seam keep the sum exact.
    const ownMs = Math.round(coveredMs(own));
    const busyMs = Math.round(coveredMs([...own, ...shared]));
    const allMs = Math.round(coveredMs([...own, ...shared, ...cached]));
    const wallMs = Math.round(spanMs(timed.map(({ interval }) => interval)));
    const counted = steps.filter((step) => isDockerfileStep(step) && step.startMs !== null);
    const cachedSteps = counted.filter((step) => step.cached).length;
    return {
        cell,
        wallMs,
        ownMs,
        sharedMs: busyMs - ownMs,
        cachedMs: allMs - busyMs,
        waitingMs: wallMs - allMs,
        emulatedMs: Math.round(coveredMs(pick((step) => step.emulated && !step.cached))),
        steps: counted.length,
        cachedSteps,
        cacheHitRate: counted.length === 0 ? null : cachedSteps / counted.length,
    };
}
/** `[stage n/m]`. */
function placeInDockerfile({ name }) {
    return /^\[(?:[^\]]* )?\d+\/\d+\]/.exec(name)?.[0];
}
/** `[stage n/m] …`: an instruction of the Dockerfile, not BuildKit's own work. */
function isDockerfileStep(step) {
    return placeInDockerfile(step) !== undefined;
}
function intervalOf({ startMs, endMs }) {
    return startMs === null || endMs === null ? null : [startMs, Math.max(startMs, endMs)];
}
/** From the first start to the last end. */
function spanMs(intervals) {
    if (intervals.length === 0)
        return 0;
    return Math.max(...intervals.map(([, end]) => end)) - Math.min(...intervals.map(([start]) => start));
}
/** The length of the union. */
function coveredMs(intervals) {
    let covered = 0;
    let reached = -Infinity;
    for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
        covered += Math.max(0, end - Math.max(start, reached));
        reached = Math.max(reached, end);
    }
    return covered;
}


/***/ }),

/***/ 19915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ allOrFailure)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);

/** Waits until all have ended, so that nothing is written after a failure was told; then throws their problems together, each once. */
async function allOrFailure(tasks) {
    const results = await Promise.allSettled(tasks);
    const reasons = results.flatMap((result) => result.status === 'rejected' ? [result.reason] : []);
    const failures = reasons.filter((reason) => reason instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H);
    if (failures.length < reasons.length)
        throw reasons.find((reason) => !(reason instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H));
    const [first] = failures;
    if (first === undefined)
        return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const problems = new Map(failures.flatMap((failure) => failure.problems.map((problem) => [problem.what, problem])));
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(first.kind, [...problems.values()], first);
}


/***/ }),

/***/ 30814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ servesContainers),
/* harmony export */   iS: () => (/* binding */ renderRegistration),
/* harmony export */   lA: () => (/* binding */ parseRegistration),
/* harmony export */   ny: () => (/* binding */ takes),
/* harmony export */   sW: () => (/* binding */ formatsFor)
/* harmony export */ });
/* unused harmony export binfmtFormats */
/** Classes of ELF header: 64 or 32 bit, little or big endian. The last bytes are e_type (executable) and e_machine. */
const little64 = '7f454c46020101000000000000000000';
const little32 = '7f454c46010101000000000000000000';
const big64 = '7f454c46020201000000000000000000';
/** From QEMU's scripts/qemu-binfmt-conf.sh. The masks let OS ABI and ET_DYN (position independent programs) differ. */
const binfmtFormats = [
    {
        architecture: 'amd64',
        qemu: 'x86_64',
        magic: `${little64}02003e00`,
        mask: 'fffffffffffefe00fffffffffffffffffeffffff',
    },
    {
        architecture: '386',
        qemu: 'i386',
        magic: `${little32}02000300`,
        mask: 'fffffffffffefe00fffffffffffffffffeffffff',
    },
    {
        architecture: 'arm64',
        qemu: 'aarch64',
        magic: `${little64}0200b700`,
        mask: 'ffffffffffffff00fffffffffffffffffeffffff',
    },
    {
        architecture: 'arm',
        qemu: 'arm',
        magic: `${little32}02002800`,
        mask: 'ffffffffffffff00fffffffffffffffffeffffff',
    },
    {
        architecture: 'riscv64',
        qemu: 'riscv64',
        magic: `${little64}0200f300`,
        mask: 'ffffffffffffff00fffffffffffffffffeffffff',
    },
    {
        architecture: 'ppc64le',
        qemu: 'ppc64le',
        magic: `${little64}02001500`,
        mask: 'ffffffffffffff00fffffffffffffffffeffff00',
    },
    {
        architecture: 's390x',
        qemu: 's390x',
        magic: `${big64}00020016`,
        mask: 'ffffffffffffff00fffffffffffffffffffeffff',
    },
    {
        architecture: 'mips64le',
        qemu: 'mips64el',
        magic: `${little64}02000800`,
        mask: 'ffffffffffffff00fffffffffffffffffeffffff',
    },
    {
        architecture: 'mips64',
        qemu: 'mips64',
        magic: `${big64}00020008`,
        mask: 'ffffffffffffff00fffffffffffffffffffeffff',
    },
    {
        architecture: 'loong64',
        qemu: 'loongarch64',
        magic: `${little64}02000201`,
        mask: 'fffffffffffffffc00fffffffffffffffeffffff',
    },
];
/** The formats that emulating these platforms takes, each once. Platforms that no emulator knows are left out. */
function formatsFor(platforms) {
    const architectures = new Set(platforms.map((platform) => platform.split('/')[1]));
    return binfmtFormats.filter(({ architecture }) => architectures.has(architecture));
}
/**
 * The line for /proc/sys/fs/binfmt_misc/register (kernel: admin-guide/binfmt-misc.rst). Flag F opens the emulator now,
 * so that containers need no copy of it; C keeps set-user-id programs (sudo, su) working under emulation.
 */
function renderRegistration({ qemu, magic, mask }, emulator, name = `qemu-${qemu}`) {
    const escape = (hex) => hex.replaceAll(/../g, '\\x$&');
    return `:${name}:M::${escape(magic)}:${escape(mask)}:${emulator}:CF`;
}
function parseRegistration(name, text) {
    const field = (key) => new RegExp(`^${key}:? (\\S*)`, 'm').exec(text)?.[1] ?? '';
    return {
        name,
        enabled: text.startsWith('enabled'),
        interpreter: field('interpreter'),
        flags: field('flags'),
        magic: field('magic'),
    };
}
/** Without flag F the kernel looks for the emulator inside each container. */
function servesContainers({ enabled, flags }) {
    return enabled && flags.includes('F');
}
/** Does a registration take this architecture's programs? Class, endianness and e_machine decide; others write other masks. */
function takes(registration, format) {
    const key = (hex) => hex.slice(8, 12) + hex.slice(36, 40);
    return registration.enabled && key(registration.magic) === key(format.magic);
}


/***/ }),

/***/ 92772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ onlyPlatform),
/* harmony export */   y: () => (/* binding */ nativePlatforms)
/* harmony export */ });
/** The platforms that some node runs natively: the first of each node. */
function nativePlatforms(builder) {
    return new Set(builder.nodes.flatMap((node) => node.platforms.slice(0, 1)));
}
/** What a builder of one node runs without emulation; null: it has several, or does not say. */
function onlyPlatform({ nodes }) {
    const [node, ...others] = nodes;
    return others.length > 0 ? null : (node?.platforms[0] ?? null);
}


/***/ }),

/***/ 66400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ forcedSteps)
/* harmony export */ });
/** Which steps run whatever the cache holds: the request and the targets of a bake file may ask for it. */
function forcedSteps({ build, bake }) {
    const targets = Object.values(bake?.targets ?? {});
    const whole = targets.filter((target) => target['no-cache'] === true);
    if (build.noCache || (whole.length > 0 && whole.length === targets.length))
        return 'all';
    const hasFilter = targets.some((target) => target['no-cache-filter'] !== undefined);
    return build.noCacheFilters.length > 0 || whole.length > 0 || hasFilter ? 'some' : 'none';
}


/***/ }),

/***/ 46691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ publicationFailure),
/* harmony export */   Jo: () => (/* binding */ holdsNew),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   nI: () => (/* binding */ tagProblems),
/* harmony export */   no: () => (/* binding */ standingIndexes),
/* harmony export */   on: () => (/* binding */ publishedTags),
/* harmony export */   xg: () => (/* binding */ failedState)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);

/*
 * The one place that says what the tags' outcomes amount to: states of indexes, exit code, problems, outputs, and the
 * counts behind every sentence about them.
 */
const holding = new Set(['moved', 'unchanged', 'left']);
/** True when a tag is known to hold this run's images now. */
function holdsNew({ state }) {
    return holding.has(state);
}
/** A variant of a push that failed, by its tags. `failed`: the fault is its own. */
function failedState(tags, failed) {
    if (tags.some(({ state }) => state === 'left'))
        return 'left';
    if (tags.some(({ state }) => state === 'unknown'))
        return 'unknown';
    return failed || tags.some(({ state }) => state === 'overtaken') ? 'failed' : 'kept-back';
}
const done = new Set(['published', 'written', 'loaded']);
function isThere({ state }) {
    return done.has(state) || state === 'unchanged';
}
/** Those that something stood in the way of, where every other variant is where it belongs, and there is one. */
function stayedBehind(indexes) {
    const others = indexes.filter(({ obstacles }) => obstacles === undefined);
    if (others.length === 0 || !others.every(isThere))
        return [];
    return indexes.filter(({ obstacles }) => obstacles !== undefined);
}
/** Null: the run ended before anything was published. */
function standingOf(publication) {
    const { tags, indexes } = publication ?? { tags: [], indexes: [] };
    const inState = (state) => tags.filter((tag) => tag.state === state);
    const standing = {
        left: inState('left'),
        unknown: inState('unknown'),
        overtaken: inState('overtaken'),
        done: indexes.filter(({ state }) => done.has(state)).length,
        unchanged: indexes.filter(({ state }) => state === 'unchanged').length,
        behind: stayedBehind(indexes),
    };
    const { left, unknown, overtaken } = standing;
    const moved = left.length + unknown.length + overtaken.length + standing.done;
    const doubtful = indexes.some(({ state }) => state === 'left' || state === 'unknown');
    return { ...standing, asItWas: moved === 0 && !doubtful };
}
/** The indexes that are where they belong, or left there: what may be given to other programs. */
function standingIndexes({ indexes }) {
    return indexes.filter((index) => isThere(index) || index.state === 'left');
}
/** Every tag that holds the new images, in a registry or in Docker. The names of a layout's entries are none. */
function publishedTags(publication) {
    return publication.kind === 'layout' ? [] : standingIndexes(publication).flatMap(({ tags }) => tags);
}
/** The failure that a publication amounts to; null when it is whole. */
function publicationFailure({ kind, indexes, problems }) {
    const states = new Set(indexes.map(({ state }) => state));
    // Docker's own store is no registry: that it took nothing for certain is this machine's fault.
    if (kind === 'load' && states.has('unknown'))
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('environment', problems);
    const isInPart = states.has('left') || states.has('unknown') || stayedBehind(indexes).length > 0;
    if (isInPart)
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('partly-published', problems);
    const failed = states.has('failed') || states.has('kept-back');
    return failed ? new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('registry', problems) : null;
}
/** Tags that one message names: no printer cuts it then. */
const namedTogether = 8;
/** What must be said of tags after a failure: each that is not as it was, by name. */
function tagProblems(tags) {
    const inState = (wanted) => tags.filter(({ state }) => state === wanted);
    return [...inGroups(inState('left')).map(partlyPublished), ...inGroups(inState('unknown')).map(notKnown)];
}
function inGroups(tags) {
    const starts = tags.flatMap((_, at) => (at % namedTogether === 0 ? [at] : []));
    return starts.map((at) => tags
        .slice(at, at + namedTogether)
        .map(nameTag)
        .join(', '));
}
/** The whole digest is in report.json. */
function nameTag({ reference, previous }) {
    return `${reference} (${previous === null ? 'new' : `was ${previous.slice(0, 'sha256:'.length + 12)}`})`;
}
function partlyPublished(names) {
    return {
        code: 'PARTLY_PUBLISHED',
        what: `published before the run stopped: ${names}`,
        why: 'these tags were moved and could not be put back',
        fix: 'run again, which publishes the rest; or put them back with `docker buildx imagetools create --tag`',
    };
}
function notKnown(names) {
    return {
        code: 'TAG_STATE_UNKNOWN',
        what: `it is not known what these tags hold: ${names}`,
        why: 'they were written, or perhaps written, and the registry did not show what they hold in time',
        fix: 'look with `docker buildx imagetools inspect`, or run again: what is published then is confirmed',
    };
}


/***/ }),

/***/ 15402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isPushRefused)
/* harmony export */ });
const codes = new Set(['PUSH_DENIED', 'PUSH_FAILED', 'PUSH_INCOMPLETE', 'RATE_LIMITED']);
/** True when there are failures, and behind each is an image that was built, and that the registry did not take. */
function isPushRefused(failures) {
    return failures.length > 0 && failures.every(({ problem }) => codes.has(problem?.code ?? ''));
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

/***/ 18601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ prepareLayout),
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   Un: () => (/* binding */ removeGarbage),
/* harmony export */   Y2: () => (/* binding */ seedLayout),
/* harmony export */   gX: () => (/* binding */ writeEntries),
/* harmony export */   sm: () => (/* binding */ linkBlob),
/* harmony export */   w3: () => (/* binding */ abandonLayout)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _model_all_or_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19915);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82917);
/* harmony import */ var _files_not_written_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4346);
/* harmony import */ var _files_output_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40417);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78236);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57545);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20415);









/**
 * Makes a folder ready to take a layout: new, empty, one that we wrote, or one with only our report in it.
 * Anything else is somebody's work: throws a usage `Failure` (OUTPUT_NOT_OURS) and touches nothing. Throws an environment
 * one (NOT_WRITABLE, DISK_FULL) where it cannot be made.
 */
async function prepareLayout(directory) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw refuse(directory, 'it is not a folder that can be read');
    });
    const index = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'index.json'), 'utf8').catch(() => null);
    const why = (0,_files_output_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .foreignContent */ .IF)({ names, index });
    if (why !== null)
        throw refuse(directory, why);
    await makeFolder(directory);
    // First, so that what an interrupted run leaves is known as a layout without an index.
    if (!names.includes('oci-layout'))
        await writeAtomically((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'blobs', 'sha256'));
}
function refuse(directory, why) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('usage', (0,_files_output_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .outputNotOurs */ .Cn)(directory, why));
}
async function makeFolder(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true }).catch((error) => {
        throw (0,_files_not_written_js__WEBPACK_IMPORTED_MODULE_4__/* .notWritten */ .x)(path, error);
    });
}
/** Takes back what `prepareLayout` made when no layout came of it. What else is there stays. */
async function abandonLayout(directory) {
    if ((await lengthOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'index.json'))) !== null)
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'blobs', 'sha256'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'blobs'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'oci-layout'), { force: true });
    }
    catch {
        // Not there, or blobs of an earlier run are in it: they and their marker stay.
    }
}
/** Stores a manifest as a blob; gives the descriptor by which an index names it. */
async function writeManifest(directory, manifest) {
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'blobs', 'sha256'));
    await writeAtomically((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .blobPath */ .nD)(directory, manifest.digest), manifest.body);
    return { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.body.length };
}
/** Replaces index.json in one step: a reader sees the old layout or the new one, never half of it. */
async function writeEntries(directory, entries) {
    const index = {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_8__/* .mediaTypes */ .Ib.ociIndex,
        manifests: entries,
        annotations: { [_files_output_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .ownMark */ .a1]: '1' },
    };
    await writeAtomically((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
}
async function writeAtomically(path, content) {
    await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .writeWhole */ .f8)(path, content, { flush: true }).catch((error) => {
        throw (0,_files_not_written_js__WEBPACK_IMPORTED_MODULE_4__/* .notWritten */ .x)(path, error);
    });
}
/**
 * Brings blobs from one layout into another by hard link, by copy across disks. A blob whose length is not the one its
 * manifest names is left out (`false`): it is a rest of an interrupted run.
 */
async function linkBlob(from, to, blob) {
    const source = (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .blobPath */ .nD)(from, blob.digest);
    const target = (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .blobPath */ .nD)(to, blob.digest);
    if ((await lengthOf(source)) !== blob.size)
        return (await lengthOf(target)) === blob.size;
    // A hard link is whole from its first moment, so it needs no temporary name.
    const linked = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(source, target).then(() => true, () => false);
    if (linked || (await lengthOf(target)) === blob.size)
        return true;
    await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .makeWhole */ .Ue)(target, (draft) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(source, draft)).catch((error) => {
        throw (0,_files_not_written_js__WEBPACK_IMPORTED_MODULE_4__/* .notWritten */ .x)(target, error);
    });
    return true;
}
async function lengthOf(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((file) => file.size, () => null);
}
/**
 * Gives a new directory the blobs of a finished layout, so that buildx (`type=oci,tar=false`) need not send them again:
 * 16 cells in 1.2 s instead of 17. A source that is no layout gives nothing. Returns the number of blobs.
 */
async function seedLayout(from, to) {
    const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .openLayout */ .B9)(from);
    const entries = await layout.readEntries().catch(() => null);
    if (entries === null)
        return 0;
    const blobs = [...(await (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .reachableBlobs */ .a)(layout, entries.manifests, true))];
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, 'blobs', 'sha256'));
    const linked = await (0,_model_all_or_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .allOrFailure */ .R)(blobs.map(([digest, size]) => linkBlob(from, to, { digest, size })));
    return linked.filter(Boolean).length;
}
/** Removes blobs that no entry of index.json needs. Called after index.json is in place. */
async function removeGarbage(directory) {
    const layout = (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .openLayout */ .B9)(directory);
    const { manifests } = await layout.readEntries();
    const needed = new Set([...(await (0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .reachableBlobs */ .a)(layout, manifests)).keys()].map((digest) => digest.slice(7)));
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'blobs', 'sha256');
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    await Promise.all(names.filter((name) => !needed.has(name)).map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true })));
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

/***/ 5339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ describeBehind),
/* harmony export */   Tu: () => (/* binding */ inPlanOrder),
/* harmony export */   eL: () => (/* binding */ divideVariants)
/* harmony export */ });
/* harmony import */ var _model_judge_publication_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46691);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8166);


/**
 * Which variants are published: together, all or none; per variant, those that nothing stands in the way of. An image of no
 * planned variant makes all of them doubtful.
 */
function divideVariants({ variants, publish }, obstacles) {
    const isDoubtful = obstacles.some(({ variant }) => variant === '');
    const isFree = ({ name }) => !isDoubtful &&
        (obstacles.length === 0 ||
            (publish === 'per-variant' && !obstacles.some(({ variant }) => variant === name)));
    const publishable = variants.filter(isFree);
    const behind = variants
        .filter((variant) => !publishable.includes(variant))
        .map((variant) => notPublished(variant, obstacles));
    return { publishable, behind };
}
function notPublished({ name }, obstacles) {
    const own = obstacles.filter(({ variant }) => variant === name || variant === '');
    const state = (0,_model_judge_publication_js__WEBPACK_IMPORTED_MODULE_0__/* .failedState */ .xg)([], own.some(({ stopped }) => !stopped));
    const index = { variant: name, digest: null, tags: [], state, skipped: [] };
    return own.length === 0 ? index : { ...index, obstacles: own.map(({ problem }) => problem.what) };
}
/** The outcomes of both parts, in the plan's order. */
function inPlanOrder({ variants }, ...parts) {
    const all = parts.flat();
    return variants.flatMap(({ name }) => all.filter(({ variant }) => variant === name));
}
/** Variants, tags of one, and reasons that are named. */
const named = { variants: 5, tags: 4, reasons: 5 };
/** What is said of variants that stay behind while others are published. */
function describeBehind({ variants }, { behind }) {
    const names = behind.map(({ variant }) => {
        const planned = variants.find(({ name }) => name === variant)?.tags ?? [];
        const tags = [...new Set(planned.map(({ tag }) => tag))];
        return tags.length === 0 ? variant : `${variant} (${atMost(named.tags, tags, ', ')})`;
    });
    const reasons = behind.flatMap(({ obstacles = [] }) => obstacles);
    return {
        code: 'STAYED_BEHIND',
        what: `${behind.length} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(variants.length, 'variant')} stayed behind: ${atMost(named.variants, names, ', ')}`,
        why: `${atMost(named.reasons, reasons, '; ')}; tags of a variant that is not complete keep what they hold`,
        fix: 'correct that and run again: what stayed behind is published then, the rest is left as it is',
    };
}
function atMost(limit, words, between) {
    const more = words.length > limit ? ` and ${words.length - limit} more` : '';
    return `${words.slice(0, limit).join(between)}${more}`;
}


/***/ }),

/***/ 33574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ describeDropped),
/* harmony export */   n: () => (/* binding */ heldInLayout)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63136);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8166);
/* harmony import */ var _oci_attestation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80401);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57545);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62262);





/** Names that are told. */
const shown = 3;
/** A warning for each set of platforms that names had and have no more: whoever pulls there gets nothing, or an old image. */
function describeDropped(moved) {
    const groups = new Map();
    for (const { name, held, now } of moved) {
        const { platforms } = now.variant;
        const dropped = platformsOf(held).filter((one) => !platforms.includes(one));
        if (dropped.length === 0)
            continue;
        const key = JSON.stringify([dropped, platforms]);
        const group = groups.get(key) ?? { dropped, now: platforms, names: [] };
        groups.set(key, group);
        group.names.push(name);
    }
    return [...groups.values()].map(({ dropped, now, names }) => {
        const more = names.length > shown ? ` and ${names.length - shown} more` : '';
        return {
            code: 'PLATFORM_DROPPED',
            what: `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(names.length, 'tag no longer has', 'tags no longer have')} ${dropped.join(', ')}: ${names.slice(0, shown).join(', ')}${more}`,
            why: `there was an image for it before, and this run publishes ${now.join(', ')} alone`,
            fix: `publish all platforms in one run: \`platforms: ${[...now, ...dropped].join(',')}\``,
        };
    });
}
/** A manifest by itself does not tell its platform. */
function platformsOf(held) {
    if (held === null || !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndex */ .nw)(held))
        return [];
    const platforms = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .readIndex */ .vY)(held).manifests.flatMap((entry) => entry.platform === undefined || (0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_4__/* .isAttestation */ .H)(entry) ? [] : ((0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .joinParts */ .nn)(entry.platform) ?? []));
    return [...new Set(platforms)].sort();
}
/** What a layout's names held before, by its entries of then. */
async function heldInLayout(layout, entries, { names, now }) {
    return await Promise.all(names.map(async (name) => {
        const entry = entries.find(({ annotations }) => annotations?.[_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .refName */ .P7] === name);
        const held = entry === undefined ? null : await layout.getManifest(entry.digest).catch(() => null);
        return { name, held, now };
    }));
}


/***/ }),

/***/ 59196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findObstacles)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63136);

/**
 * The barrier before publishing: every cell of the plan has exactly one image, for its platform by its config and its
 * descriptor, no image is listed twice or unasked for, and no verdict has failed. No tool checks this: two amd64 digests
 * merge silently with `imagetools create`.
 */
function findObstacles(plan, results) {
    const planned = new Map(plan.cells.map((cell) => [cell.id, cell]));
    const strangers = results.images.filter((image) => !planned.has(image.cell));
    const unasked = strangers.map((image) => refuse('', `${image.cell} is not in the plan, but has an image`));
    return [
        ...plan.cells.flatMap((cell) => cellObstacles(cell, results)),
        ...doubles(plan, results.images),
        ...unasked,
    ];
}
function cellObstacles(cell, { images, verdicts, stopped }) {
    if (stopped?.has(cell.id) === true)
        return [{ ...known(cell, `${cell.id} was stopped`), stopped: true }];
    const [image, ...more] = images.filter((one) => one.cell === cell.id);
    const wrong = image === undefined ? null : platformObstacle(cell, image);
    if (more.length > 0)
        return [refuse(cell.variant, `${cell.id} has ${more.length + 1} images`)];
    if (wrong !== null)
        return [wrong];
    const failed = verdicts.filter((verdict) => verdict.cell === cell.id && verdict.outcome === 'failed');
    const checks = [...new Set(failed.map(({ check }) => check))];
    if (checks.length > 0)
        return [known(cell, `${cell.id} failed its ${checks.join(' and its ')} check`)];
    return image === undefined ? [known(cell, `${cell.id} was not built`)] : [];
}
function platformObstacle(cell, image) {
    const described = image.manifest.platform === undefined ? null : (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .joinParts */ .nn)(image.manifest.platform);
    if (described === cell.platform && image.configPlatform === cell.platform)
        return null;
    const found = `its config says ${image.configPlatform ?? 'nothing known'}, its descriptor ${described ?? 'nothing known'}`;
    return refuse(cell.variant, `${cell.id} is planned for ${cell.platform}, but ${found}`);
}
/** One manifest cannot be the image of two platforms of a variant. */
function doubles(plan, images) {
    const byCell = new Map(images.map((image) => [image.cell, image.manifest.digest]));
    return plan.variants.flatMap(({ name }) => {
        const cells = plan.cells.filter((cell) => cell.variant === name && byCell.has(cell.id));
        const digests = cells.map((cell) => byCell.get(cell.id));
        const twice = cells.filter((_, at) => digests.indexOf(digests[at]) !== at);
        return twice.map((cell) => refuse(name, `${cell.id} has the same image as another platform of ${name}`));
    });
}
function known(cell, what) {
    return { variant: cell.variant, problem: { code: 'CELL_MISSING', what }, known: true, stopped: false };
}
function refuse(variant, what) {
    const problem = {
        code: 'WRONG_IMAGE_SET',
        what,
        why: 'an index holds exactly the images of its variant, one for each planned platform',
        fix: 'look for `--platform` in the FROM of the last stage; if there is none, build again without cache',
    };
    return { variant, problem, known: false, stopped: false };
}


/***/ }),

/***/ 55689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ holdsImages),
/* harmony export */   Xb: () => (/* binding */ holdsAnnotations),
/* harmony export */   _c: () => (/* binding */ buildVariantIndex),
/* harmony export */   ej: () => (/* binding */ versionAnnotation)
/* harmony export */ });
/* harmony import */ var _oci_attestation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80401);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62262);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20415);



/** Which release an index holds: what keeps an older release from moving a newer one's tags. */
const versionAnnotation = 'org.opencontainers.image.version';
/**
 * The index of a variant (image spec, image-index.md): the images in the plan's order, then their attestations with the
 * annotations by which BuildKit ties them to their image. The same images and annotations give the same digest.
 */
function buildVariantIndex(plan, variant, images) {
    const cells = plan.cells.filter((cell) => cell.variant === variant.name);
    const ordered = cells.flatMap((cell) => images.filter((image) => image.cell === cell.id).map((image) => withAnnotations(image, cell)));
    const version = plan.version === null ? {} : { [versionAnnotation]: plan.version };
    const annotations = Object.entries({ ...version, ...variant.annotations }).sort(([a], [b]) => a < b ? -1 : 1);
    const content = {
        schemaVersion: 2,
        mediaType: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.ociIndex,
        manifests: [...ordered.map((image) => image.manifest), ...ordered.flatMap((image) => image.attestations)],
        ...(annotations.length > 0 && { annotations: Object.fromEntries(annotations) }),
    };
    const body = Buffer.from(JSON.stringify(content, null, 2));
    return { variant, images: ordered, index: { mediaType: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.ociIndex, digest: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(body), body } };
}
/** The image with its descriptor as the index has it. */
function withAnnotations(image, { descriptorAnnotations }) {
    if (descriptorAnnotations === undefined)
        return image;
    const annotations = { ...image.manifest.annotations, ...descriptorAnnotations };
    return { ...image, manifest: { ...image.manifest, annotations } };
}
/**
 * Whether a tag holds exactly these images already. Attestations do not count: their times make every run's digest new
 * (design decision 14).
 */
function holdsImages(held, images) {
    const wanted = images.map((image) => image.manifest.digest);
    const found = imageDigests(held);
    return found.length === wanted.length && wanted.every((digest) => found.includes(digest));
}
/** What changes with each commit is no reason to write an index anew (ADR 4). */
const changing = new Set(['created', 'revision', 'version'].map((name) => `org.opencontainers.image.${name}`));
/** Whether an index has what the variant's has besides: annotations of its own and of its images' entries. */
function holdsAnnotations(held, { index, images }) {
    const { manifests, annotations } = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(held);
    const has = (there, wanted) => Object.entries(wanted ?? {}).every(([key, value]) => changing.has(key) || there?.[key] === value);
    return (has(annotations, (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(index).annotations) &&
        images.every(({ manifest }) => has(manifests.find(({ digest }) => digest === manifest.digest)?.annotations, manifest.annotations)));
}
function imageDigests(held) {
    if (!(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndex */ .nw)(held))
        return [held.digest];
    const { manifests } = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(held);
    return manifests.filter((entry) => !(0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_2__/* .isAttestation */ .H)(entry)).map((entry) => entry.digest);
}


/***/ }),

/***/ 74862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ localDockerfile),
/* harmony export */   S: () => (/* binding */ dockerfileOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The Dockerfile of a variant, as the plan has it: absolute where it is on this machine; null when it is not known. */
function dockerfileOf(variant, { build, bake }) {
    if (bake === null)
        return build.file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(build.context, 'Dockerfile');
    const own = bake.targets[variant]?.['dockerfile'];
    return typeof own === 'string' ? own : null;
}
/** The same, where it is on this machine and called as BuildKit, which knows the last name alone, calls it. */
function localDockerfile(variant, name, plan) {
    const own = dockerfileOf(variant, plan);
    return own?.startsWith('/') === true && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(own) === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(name) ? own : null;
}


/***/ }),

/***/ 76465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ instructionsOf)
/* harmony export */ });
/**
 * BuildKit writes the values of build arguments into the names of steps: one line of the Dockerfile has a name for each
 * variant. Steps are the same instruction by their line, and where that is not known, by the name with the values of the
 * variants' arguments put back.
 */
function instructionsOf(steps, cells) {
    const written = writtenNames(steps, cells);
    const keyOf = ({ name, line }) => line === null ? `name ${written.get(name) ?? name}` : `line ${line}`;
    const names = new Map();
    for (const step of steps) {
        const key = keyOf(step);
        names.set(key, (names.get(key) ?? new Set()).add(step.name));
    }
    const shown = new Map([...names].map(([key, own]) => [key, commonName([...own], written)]));
    return (step) => {
        const key = keyOf(step);
        return { key, name: shown.get(key) ?? step.name };
    };
}
function commonName(names, written) {
    const [first = ''] = names;
    if (names.length === 1)
        return withoutLink(first);
    const originals = [...new Set(names.map((name) => withoutLink(written.get(name) ?? name)))];
    return originals.length === 1 ? (originals[0] ?? first) : commonParts(originals);
}
/** Of `COPY --link` BuildKit tells twice: of the copy, and of putting it in its place. */
function withoutLink(name) {
    return name.replace(/^(\[[^\]]*\] )LINK /, '$1');
}
/** `RUN get a…64` of `RUN get amd64` and `RUN get arm64`. */
function commonParts(names) {
    const [first = [], ...others] = names.map((name) => Array.from(name));
    const isSame = (at) => others.every((other) => other.at(at) === first.at(at));
    const shortest = Math.min(first.length, ...others.map(({ length }) => length));
    let start = 0;
    while (start < shortest && isSame(start))
        start += 1;
    let end = 0;
    while (end < shortest - start && isSame(-1 - end))
        end += 1;
    return `${first.slice(0, start).join('')}…${end === 0 ? '' : first.slice(-end).join('')}`;
}
/** Each name as the Dockerfile has it: what only one variant has may hold the values of its arguments. */
function writtenNames(steps, cells) {
    const byId = new Map(cells.map((cell) => [cell.id, cell]));
    const differing = differingArguments(cells);
    const users = new Map();
    for (const { name, cells: own } of steps) {
        const known = users.get(name) ?? new Set();
        for (const id of own)
            known.add(id);
        users.set(name, known);
    }
    return new Map([...users].map(([name, ids]) => {
        const own = [...ids].flatMap((id) => byId.get(id) ?? []);
        const isOfOne = new Set(own.map(({ variant }) => variant)).size === 1;
        return [name, isOfOne ? putBack(name, own[0]?.buildArgs ?? {}, differing) : name];
    }));
}
/** Arguments that are not the same for all cells: the others change no name. */
function differingArguments(cells) {
    const values = new Map();
    for (const { buildArgs } of cells)
        for (const [name, value] of Object.entries(buildArgs))
            values.set(name, (values.get(name) ?? new Set()).add(value));
    const isMissing = (name) => cells.some(({ buildArgs }) => buildArgs[name] === undefined);
    return new Set([...values].filter(([name, all]) => all.size > 1 || isMissing(name)).map(([name]) => name));
}
/** Shorter ones stand in names for other reasons. */
const shortestValue = 2;
function putBack(name, args, differing) {
    const [, head = '', body = ''] = /^(\[[^\]]*\] )?(.*)$/s.exec(name) ?? [];
    const wanted = Object.entries(args)
        .filter(([key, value]) => differing.has(key) && value.length >= shortestValue)
        .sort(([, a], [, b]) => b.length - a.length);
    const replaced = wanted.reduce((text, [key, value]) => {
        const whole = new RegExp(`(?<![\\w$])${escapePattern(value)}(?!\\w)`, 'g');
        return text.replace(whole, () => `$${key}`);
    }, body);
    return `${head}${replaced}`;
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 97492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ howToTest),
/* harmony export */   Le: () => (/* binding */ cellNames),
/* harmony export */   T9: () => (/* binding */ failedTests),
/* harmony export */   Vh: () => (/* binding */ testsOf),
/* harmony export */   Xi: () => (/* binding */ untested),
/* harmony export */   Zb: () => (/* binding */ unverifiedTests),
/* harmony export */   m: () => (/* binding */ testCount),
/* harmony export */   sf: () => (/* binding */ failedTest),
/* harmony export */   zV: () => (/* binding */ groupTests)
/* harmony export */ });
/* harmony import */ var _text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2227);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2961);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8166);



function testsOf({ verdicts }) {
    return verdicts.filter((verdict) => verdict.test !== undefined);
}
/** The tests with this outcome, each once with all cells in which it came to the same. */
function groupTests(cells, outcome) {
    const groups = new Map();
    for (const cell of cells)
        for (const verdict of testsOf(cell).filter((one) => one.outcome === outcome)) {
            const { name, command, output } = verdict.test;
            // What stdout and stderr hold comes in an order of its own each time.
            const key = JSON.stringify([name, command, verdict.reason, output.toSorted()]);
            const group = groups.get(key) ?? { cells: [], verdict };
            group.cells.push(cell);
            groups.set(key, group);
        }
    return [...groups.values()];
}
const namedCells = 4;
/** `redis linux/amd64, kafka linux/arm64 and 3 more`. */
function cellNames(cells) {
    const names = cells.slice(0, namedCells).map((cell) => `${cell.variant} ${cell.platform}`);
    return `${names.join(', ')}${cells.length > namedCells ? ` and ${cells.length - namedCells} more` : ''}`;
}
/** What failed tests are, one problem for each that failed in the same way. */
function failedTests(cells) {
    return groupTests(cells, 'failed').map(failedTest);
}
function failedTest({ cells, verdict: { test, reason } }) {
    return {
        code: 'TEST_FAILED',
        what: `${cellNames(cells)}: test ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(test.name)} failed: ${reason ?? ''}`,
        why: `the test: ${(0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(test.command)}`,
    };
}
/** What is said of tests that gave no verdict, once for each reason. */
function unverifiedTests(cells) {
    const open = cells.flatMap((cell) => testsOf(cell).flatMap(({ outcome, reason, test }) => outcome === 'not-tested' ? [{ cell, name: test.name, reason: reason ?? '' }] : []));
    const reasons = [...new Set(open.map(({ reason }) => reason))];
    return reasons.map((why) => {
        const tests = open.filter(({ reason }) => reason === why);
        const [first = '', ...others] = new Set(tests.map(({ name }) => name));
        const what = others.length === 0 ? `test ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(first)} is` : `${tests.length} tests are`;
        return {
            code: 'TEST_NOT_VERIFIED',
            what: `${cellNames([...new Set(tests.map(({ cell }) => cell))])}: ${what} not verified`,
            why,
            fix: '`tests: require` makes that a failure',
        };
    });
}
/** `12 of 16 tests passed (4 in an earlier run), 3 not verified`; null where no test was given. */
function testCount(cells) {
    const all = cells.flatMap(testsOf);
    if (all.length === 0)
        return null;
    const passed = all.filter(({ outcome }) => outcome === 'passed');
    const open = all.filter(({ outcome }) => outcome === 'not-tested').length;
    const kept = passed.filter(({ test }) => test.kept).length;
    const earlier = kept === 0 ? '' : kept === passed.length ? ', in an earlier run' : ` (${kept} in an earlier run)`;
    const rest = open === 0 ? '' : `, ${open} not verified`;
    return `${passed.length} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(all.length, 'test')} passed${earlier}${rest}`;
}
/** Images that have no test, where others have one. */
function untested(cells) {
    return cells.filter((cell) => testsOf(cell).length === 0);
}
/** HTML of our own. */
const howToTest = 'no image was run: <code>test</code> in variants.yml runs a command in each';


/***/ }),

/***/ 93230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ namePrograms),
/* harmony export */   Rb: () => (/* binding */ nameLayer),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   xo: () => (/* binding */ judgePrograms)
/* harmony export */ });
/* harmony import */ var _text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2227);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8166);


const notKept = 'not read: `test-only` leaves the image in the builder; push, load or write a layout to have its files read';
/** Programs that are named; the others are counted. */
const named = 5;
/** What the files of a cell's image say, as its verdict. Null: they were not read. */
function judgePrograms(cell, findings, { checks, output }) {
    const { foreign: mode } = checks.programs;
    const verdict = { cell: cell.id, check: 'programs', expected: cell.platform, found: null };
    const notTested = (reason) => ({ ...verdict, outcome: 'not-tested', reason });
    if (mode === 'off')
        return notTested('`foreign-programs` is off');
    if (!cell.platform.startsWith('linux/'))
        return notTested('only images for Linux are read');
    if (findings === null)
        return notTested(output.kind === 'none' ? notKept : 'there is no image to read: it was not built');
    const found = describeFound(findings);
    const { foreign, unread } = findings;
    if (foreign.length > 0)
        return {
            ...verdict,
            outcome: mode === 'error' ? 'failed' : 'warned',
            found,
            reason: namePrograms(foreign),
        };
    const [first] = unread;
    if (first !== undefined) {
        const more = unread.length > 1 ? ` (and ${unread.length - 1} more)` : '';
        return {
            ...notTested(`${nameLayer(first.layer)} was not read: ${plain(first.reason)}${more}`),
            found,
        };
    }
    return { ...verdict, outcome: 'passed', found, reason: null };
}
function nameLayer({ digest, createdBy }) {
    const from = createdBy === null ? '' : ` (${plain(createdBy)})`;
    return `the layer ${digest.slice(0, 19)}${from}`;
}
/** `/app/server is linux/amd64 (COPY server /app/); …; and 7 more`. */
function namePrograms(programs) {
    const shown = programs.slice(0, named).map(({ path, is, createdBy }) => {
        const from = createdBy === null ? '' : ` (${plain(createdBy)})`;
        return `${plain(`/${path}`)} is ${is}${from}`;
    });
    const more = programs.length > shown.length ? [`and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(programs.length - shown.length)} more`] : [];
    return [...shown, ...more].join('; ');
}
function describeFound({ programs, foreign, payloads, data }) {
    return [
        (0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(programs, 'program and library', 'programs and libraries'),
        ...(foreign.length > 0 ? [`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(foreign.length)} of another platform`] : []),
        ...(payloads > 0 ? [`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(payloads)} for others on purpose`] : []),
        ...(data.length > 0
            ? [`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(data.length, 'file')} of another system that nobody may execute: ${namePrograms(data)}`]
            : []),
    ].join(', ');
}
/** A path or an instruction: short, on one line, with nothing in it that is obeyed. */
function plain(hostile) {
    return (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)((0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(hostile), 160);
}


/***/ })

};
