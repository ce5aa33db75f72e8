export const id = 422;
export const ids = [422,605,579];
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

/***/ 5783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ assessBuilder),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   y7: () => (/* binding */ findMissing)
/* harmony export */ });
/* unused harmony export runs */
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
    if (driver !== 'docker-container' || needs.output !== 'push')
        return null;
    const loopback = needs.registries.find(isLoopback);
    if (loopback !== undefined && nodes.some((node) => node.driverOptions['network'] !== 'host'))
        return `its container has a network of its own, where ${loopback} is not this machine`;
    const insecure = needs.insecureRegistries.find((host) => !isLoopback(host) && nodes.some((node) => !knows(node, host)));
    return insecure === undefined
        ? null
        : `its BuildKit configuration has no table for the insecure registry ${insecure}`;
}
function knows(node, host) {
    return (node.files['buildkitd.toml'] ?? '').includes(host);
}
/** `localhost:5000`, `127.0.0.1`, `[::1]:5000`: what means another machine inside a container. */
function isLoopback(host) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
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


/***/ }),

/***/ 7579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainResult: () => (/* binding */ explainResult),
/* harmony export */   lookMs: () => (/* binding */ lookMs),
/* harmony export */   runDocker: () => (/* binding */ runDocker),
/* harmony export */   surroundings: () => (/* binding */ surroundings),
/* harmony export */   wordsOf: () => (/* binding */ wordsOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);
/* harmony import */ var _docker_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9605);



/** Looking at a builder takes a tenth of a second; buildx itself gives a node 20 s to answer. */
const lookMs = 60_000;
/** Runs `docker …` and gives what came, whatever it is. Throws a `Failure` (NO_DOCKER), or CANCELLED when aborted. */
async function runDocker(args, machine, timeoutMs = lookMs) {
    const { env, signal } = machine;
    let result;
    try {
        result = await machine.run('docker', args, { env, signal, timeoutMs });
    }
    catch (error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H && error.problems.some(({ code }) => code === 'PROGRAM_NOT_FOUND'))
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('environment', (0,_docker_problem_js__WEBPACK_IMPORTED_MODULE_2__.noDocker)(await surroundings(machine)), error);
        throw error;
    }
    if (result.cancelled)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('cancelled', { code: 'CANCELLED', what: 'cancelled while the builder was set up' });
    return result;
}
/** Everything that a command said, for `explainDocker`. */
function wordsOf(result) {
    return `${result.stderr}\n${result.stdout}`;
}
/** The problem behind a failed docker command: one that we know, else `otherwise` with docker's own first line as the reason. */
async function explainResult(result, otherwise, machine) {
    const known = (0,_docker_problem_js__WEBPACK_IMPORTED_MODULE_2__.explainDocker)(wordsOf(result), await surroundings(machine));
    if (known)
        return known;
    const said = result.timedOut
        ? `it did not end within ${Math.round(result.durationMs / 1000)} s`
        : (0,_docker_problem_js__WEBPACK_IMPORTED_MODULE_2__.firstLine)(result.stderr) || (0,_docker_problem_js__WEBPACK_IMPORTED_MODULE_2__.firstLine)(result.stdout);
    return said === '' || otherwise.why !== undefined ? otherwise : { ...otherwise, why: said };
}
async function surroundings({ env }) {
    const osRelease = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/os-release', 'utf8').catch(() => '');
    return { env, system: process.platform, osRelease };
}


/***/ }),

/***/ 2555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ readEndpoint),
/* harmony export */   ND: () => (/* binding */ listInstances),
/* harmony export */   a8: () => (/* binding */ readLastActivity),
/* harmony export */   oK: () => (/* binding */ readInstance),
/* harmony export */   wR: () => (/* binding */ readDefaultConfig)
/* harmony export */ });
/* unused harmony export buildxFolder */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _process_home_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8492);



/** Where buildx keeps its builders (buildx util/confutil/config.go). */
function buildxFolder(env) {
    const docker = (0,_process_home_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerFolder */ .N)(env);
    return env['BUILDX_CONFIG'] || (docker === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(docker, 'buildx'));
}
async function readIfThere(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => null);
}
/** Names of the builders in buildx's store, without a process; empty when there is none or it cannot be read. */
async function listInstances(env) {
    const folder = buildxFolder(env);
    if (folder === null)
        return [];
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'instances')).catch(() => []);
}
/** The Unix milliseconds at which a builder was last built with, as buildx notes it; null when it does not. */
async function readLastActivity(name, env) {
    const folder = buildxFolder(env);
    const text = folder === null ? null : await readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'activity', name));
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? null : time;
}
/** The BuildKit configuration that buildx gives to each builder it creates without one. */
async function readDefaultConfig(env) {
    const folder = buildxFolder(env);
    return folder === null ? null : readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'buildkitd.default.toml'));
}
/** buildx's own file on a builder (JSON), or on which one is current. */
async function readInstance(name, env) {
    const folder = buildxFolder(env);
    if (folder === null)
        return '';
    const current = name === null ? ((await readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'current'))) ?? '') : '';
    const named = name ?? /"Name":"([^"/\\]+)"/.exec(current)?.[1];
    const instance = named === undefined ? null : await readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'instances', named));
    return `${current}\n${instance ?? ''}`;
}
/** What decides which Docker daemon is spoken to (docker CLI: DOCKER_HOST, DOCKER_CONTEXT, then `currentContext`). */
async function readEndpoint(env) {
    if (env['DOCKER_HOST'])
        return env['DOCKER_HOST'];
    if (env['DOCKER_CONTEXT'])
        return env['DOCKER_CONTEXT'];
    const folder = (0,_process_home_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerFolder */ .N)(env);
    const text = folder === null ? null : await readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'config.json'));
    return /"currentContext"\s*:\s*"([^"]+)"/.exec(text ?? '')?.[1] ?? 'default';
}


/***/ }),

/***/ 9605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainDocker: () => (/* binding */ explainDocker),
  findBadConfig: () => (/* binding */ findBadConfig),
  firstLine: () => (/* binding */ firstLine),
  noDocker: () => (/* binding */ noDocker)
});

;// CONCATENATED MODULE: ./src/builder/install-line.ts
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

;// CONCATENATED MODULE: ./src/builder/docker-problem.ts

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
/** There is no `docker` in PATH. */
function noDocker(around) {
    return {
        code: 'NO_DOCKER',
        what: 'there is no `docker` program in PATH',
        why: 'images are built by BuildKit, which is reached through the docker command and its buildx plugin',
        fix: `${installLine('docker', around.system, around.osRelease)}; to try it without Docker: npm run demo`,
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
        fix: 'mend the file, or move it away and log in again',
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

/***/ 7779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l$: () => (/* binding */ createArguments),
  qQ: () => (/* binding */ hashOf),
  sJ: () => (/* binding */ isOwnName),
  RU: () => (/* binding */ planOwnBuilder),
  cK: () => (/* binding */ runPrefix)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/builder/assess-builder.ts
var assess_builder = __webpack_require__(5783);
;// CONCATENATED MODULE: ./src/builder/buildkitd-config.ts
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
            why: 'insecure-registries names it, but a table of yours is not changed',
            fix: `add \`http = true\` or \`insecure = true\` to [registry."${host}"]`,
        },
    ];
}

// EXTERNAL MODULE: ./src/builder/pins.ts
var pins = __webpack_require__(6531);
;// CONCATENATED MODULE: ./src/builder/own-builder.ts




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
    const insecure = needs.insecureRegistries.filter((host) => !(0,assess_builder/* isLoopback */.U9)(host));
    const given = request.buildkitdConfigInline ?? (insecure.length > 0 ? around.defaultConfig : null);
    const { text: config, warnings } = renderBuildkitdConfig(given, driver === 'remote' ? [] : insecure);
    const host = container && needs.output === 'push' && needs.registries.some(assess_builder/* isLoopback */.U9);
    const driverOpts = [
        ...(driver === 'remote' ? [] : defaultOption(request.driverOpts, 'image', pins/* buildkitImage */.U)),
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


/***/ }),

/***/ 6531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ buildkitImage),
/* harmony export */   o: () => (/* binding */ binfmtImage)
/* harmony export */ });
/** The BuildKit that a builder of our own runs. Tag and digest: neither moves. */
const buildkitImage = 'moby/buildkit:v0.32.2@sha256:28a898719c18a33f4e8000685287fa36fd0dd9560c6440227d3a732d79bb41d8';
/** The image that registers emulators. It runs privileged, so its digest is pinned. */
const binfmtImage = 'tonistiigi/binfmt:qemu-v10.2.3-68@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0';


/***/ }),

/***/ 905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VN: () => (/* binding */ sweepBuilders),
/* harmony export */   iq: () => (/* binding */ removeBuilder),
/* harmony export */   zt: () => (/* binding */ makeRunMark)
/* harmony export */ });
/* unused harmony exports describeMade, findAbandoned */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _buildx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7579);
/* harmony import */ var _docker_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2555);
/* harmony import */ var _own_builder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7779);





/** A job on a hosted runner ends within six hours. */
const abandonedMs = 6 * 60 * 60 * 1000;
/** What is to be removed after this run; null for a builder that was there before, or that is kept for its cache. */
function describeMade(builder, request) {
    return builder.made && request.ephemeral ? { schemaVersion: 1, name: builder.name } : null;
}
/**
 * Removes a builder that a run made, with its container and its cache. Gone already is fine. Never throws for what
 * docker says: gives false and logs it, since nothing that was built depends on it.
 */
async function removeBuilder(made, machine) {
    if (!made.name.startsWith(_own_builder_js__WEBPACK_IMPORTED_MODULE_4__/* .runPrefix */ .cK))
        return false;
    const result = await (0,_buildx_js__WEBPACK_IMPORTED_MODULE_2__.runDocker)(['buildx', 'rm', '--force', made.name], machine);
    const gone = result.exitCode === 0 || /no builder .* found/.test(result.stderr);
    if (!gone)
        machine.log(`builder ${made.name} could not be removed: ${result.stderr.trim().split('\n')[0] ?? ''}`);
    return gone;
}
/**
 * `<owner>-<pid>-<time>`: who made a builder. The owner stands for this machine since its boot, and this namespace of
 * process ids: only there a process id says whether the maker still lives.
 */
async function makeRunMark(now) {
    return `${await ownerMark()}-${process.pid}-${now.toString(36)}`;
}
async function ownerMark() {
    const boot = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    const namespace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid').catch(() => '');
    return (0,_own_builder_js__WEBPACK_IMPORTED_MODULE_4__/* .hashOf */ .qQ)([(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot, namespace]).slice(0, 8);
}
/** Builders of runs that are dead: their process is gone, or they were not used for longer than a job can last. */
async function findAbandoned(machine) {
    const names = (await (0,_docker_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .listInstances */ .ND)(machine.env)).filter((name) => name.startsWith(_own_builder_js__WEBPACK_IMPORTED_MODULE_4__/* .runPrefix */ .cK));
    if (names.length === 0)
        return [];
    const owner = await ownerMark();
    const dead = await Promise.all(names.map((name) => isAbandoned(name, owner, machine)));
    return names.filter((_, index) => dead[index]).map((name) => ({ schemaVersion: 1, name }));
}
async function isAbandoned(name, owner, machine) {
    const [maker, pid, time] = name.slice(_own_builder_js__WEBPACK_IMPORTED_MODULE_4__/* .runPrefix */ .cK.length).split('-');
    if (maker === owner && pid !== undefined && /^\d+$/.test(pid))
        return !isAlive(Number(pid));
    const madeAt = Number.parseInt(time ?? '', 36);
    const usedAt = (await (0,_docker_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .readLastActivity */ .a8)(name, machine.env)) ?? madeAt;
    return machine.now() - Math.max(usedAt, Number.isNaN(madeAt) ? 0 : madeAt) > abandonedMs;
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
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


/***/ }),

/***/ 8492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ dockerFolder),
/* harmony export */   R: () => (/* binding */ homeDirectory)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


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

/***/ 1772:
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

// EXTERNAL MODULE: ./src/process/start-failure.ts
var start_failure = __webpack_require__(5722);
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
        throw (0,start_failure/* startFailure */.x)(command, error);
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
        child.once('error', (error) => reject((0,start_failure/* startFailure */.x)(command, error)));
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

/***/ 5722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ startFailure)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

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
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('environment', {
        code: known?.code ?? 'PROGRAM_NOT_STARTED',
        what: `the program "${command}" could not be started`,
        why: known?.why ?? message.slice(0, 300),
        ...(known && { fix: known.fix }),
    }, error);
}


/***/ })

};
