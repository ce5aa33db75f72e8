export const id = 9340;
export const ids = [9340,3841];
export const modules = {

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

/***/ 81086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ docsPage)
/* harmony export */ });
/** Where a page of docs/ can be read by those who have only the program. */
function docsPage(name) {
    return `https://github.com/build-variants/action/blob/main/docs/${name}.md`;
}


/***/ })

};
