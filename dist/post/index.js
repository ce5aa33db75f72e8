import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 42:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  iq: () => (/* binding */ removeBuilder),
  VN: () => (/* binding */ sweepBuilders)
});

// UNUSED EXPORTS: findAbandoned, makeRunMark

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
;// CONCATENATED MODULE: ./build/src/files/owner.js




const dayMs = 86_400_000;
/**
 * Whose something is, as a part of its name: `<machine>-<process>`. A machine is one since its boot, and one namespace of process
 * ids: containers share a host's name, and elsewhere an id says nothing.
 */
function owner_ownerMark() {
    return `${machineName()}-${process.pid}`;
}
/** How such a mark looks, for patterns. */
const ownerPattern = '[0-9a-f]{12}-\\d+';
/** Is nobody at work there any more: its owner is gone, or it has no owner on this machine and is a day old? `now` as the disk's clock has it. */
async function isAbandoned(path, mark, now) {
    const alive = mark === undefined ? null : isOwnerAlive(mark);
    if (alive !== null)
        return !alive;
    const facts = await stat(path).catch(() => null);
    return facts !== null && now - facts.mtimeMs > dayMs;
}
/** Whether the process with this mark lives; null when it is not of this machine. */
function isOwnerAlive(mark) {
    const [machine, owner] = mark.split('-');
    return machine === machineName() ? isAlive(Number(owner)) : null;
}
function machineName() {
    const boot = orEmpty(() => (0,external_node_fs_namespaceObject.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'));
    const namespace = orEmpty(() => (0,external_node_fs_namespaceObject.readlinkSync)('/proc/self/ns/pid'));
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/src/files/home-directory.js
var home_directory = __nccwpck_require__(364);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __nccwpck_require__(691);
;// CONCATENATED MODULE: ./build/src/buildkit/find-buildx.js




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
    const folder = (0,home_directory/* dockerFolder */.N)(env) ?? '/.docker';
    const own = [...(await readExtraFolders(folder)), (0,external_node_path_.join)(folder, 'cli-plugins')];
    for (const candidate of [...own, ...systemFolders]) {
        const program = (0,external_node_path_.join)(candidate, 'docker-buildx');
        if (await isProgram(program))
            return [program];
    }
    return ['docker', 'buildx'];
}
/** `cliPluginsExtraDirs` of Docker's config.json; nothing when it cannot be read, which others report. */
async function readExtraFolders(folder) {
    const config = await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(folder, 'config.json'), 'utf8').catch(() => '');
    return (0,json/* textList */.gC)((0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(config))['cliPluginsExtraDirs']);
}
async function isProgram(path) {
    return (0,promises_namespaceObject.access)(path, promises_namespaceObject.constants.X_OK).then(() => true, () => false);
}

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __nccwpck_require__(917);
;// CONCATENATED MODULE: ./build/src/model/docs-page.js
/** Where a page of docs/ can be read by those who have only the program. */
function docsPage(name) {
    return `https://github.com/build-variants/action/blob/main/docs/${name}.md`;
}

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
function docker_problem_explainDocker(text, around) {
    const cause = causes.find(([pattern]) => pattern.test(text));
    return cause ? cause[1](text, around) : null;
}
/** There is no `docker` in PATH. A machine of a workflow's own is set up by whoever runs it. */
function noDocker(around) {
    const instead = around.door === 'cli' && around.system === 'linux'
        ? `; or try it without: build-variants engine up (${docsPage('engine')})`
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
        why: docker_problem_firstLine(text),
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
        why: docker_problem_firstLine(text),
        fix: 'docker system df; docker builder prune',
    };
}
function badContext(text, around) {
    const named = around.env['DOCKER_CONTEXT'] ? ` "${around.env['DOCKER_CONTEXT']}" (from DOCKER_CONTEXT)` : '';
    return {
        code: 'BAD_DOCKER_CONTEXT',
        what: `Docker's context${named} cannot be used`,
        why: docker_problem_firstLine(text),
        fix: 'docker context ls shows those that there are',
    };
}
/** The line that says most, for people: without docker's `ERROR:` and its advice. */
function docker_problem_firstLine(text) {
    const lines = text.split('\n').map((line) => line.replace(/^(?:ERROR|Error|docker): ?/, '').trim());
    return (lines.find((line) => line !== '' && !/^(?:#\d|-{3,}|>|Run '|WARNING)/.test(line)) ?? '').slice(0, 300);
}

;// CONCATENATED MODULE: ./build/src/builder/buildx/buildx.js





/** Looking at a builder takes a tenth of a second; buildx itself gives a node 20 s to answer. */
const lookMs = 60_000;
/**
 * Runs `docker …` and gives what came, whatever it is; `docker buildx …` by the program behind it, as bakes are.
 * Throws a `Failure` (NO_DOCKER), or CANCELLED when aborted.
 */
async function runDocker(args, machine, timeoutMs = lookMs) {
    const result = (await runItself(args, machine, timeoutMs)) ?? (await runCli(args, machine, timeoutMs));
    if (result.cancelled)
        throw new failure/* Failure */.H('cancelled', { code: 'CANCELLED', what: 'cancelled while the builder was set up' });
    return result;
}
async function runCli(args, machine, timeoutMs) {
    const { env, signal } = machine;
    try {
        return await machine.run('docker', args, { env, signal, timeoutMs });
    }
    catch (error) {
        const isMissing = error instanceof failure/* Failure */.H && error.problems.some(({ code }) => code === 'PROGRAM_NOT_FOUND');
        if (isMissing)
            throw new failure/* Failure */.H('environment', noDocker(await surroundings(machine)), error);
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
    const [program, ...first] = await findBuildx(env);
    if (program === 'docker')
        return null;
    try {
        const result = await machine.run(program, [...first, ...rest], { env, signal, timeoutMs });
        return noProgram.has(result.exitCode) ? null : result;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && error.kind === 'environment')
            return null;
        throw error;
    }
}
async function isInPath(program, env) {
    const folders = (env['PATH'] ?? '').split(external_node_path_.delimiter).filter((folder) => folder !== '');
    const found = folders.map((folder) => (0,promises_namespaceObject.access)((0,external_node_path_.join)(folder, program), promises_namespaceObject.constants.X_OK));
    return Promise.any(found).then(() => true, () => false);
}
/** Everything that a command said, for `explainDocker`. */
function wordsOf(result) {
    return `${result.stderr}\n${result.stdout}`;
}
/** The problem behind a failed docker command: one that we know, else `otherwise` with docker's own first line as the reason. */
async function explainResult(result, otherwise, machine) {
    const known = explainDocker(wordsOf(result), await surroundings(machine));
    if (known)
        return known;
    const said = result.timedOut
        ? `it did not end within ${Math.round(result.durationMs / 1000)} s`
        : firstLine(result.stderr) || firstLine(result.stdout);
    return said === '' || otherwise.why !== undefined ? otherwise : { ...otherwise, why: said };
}
async function surroundings({ env, door }) {
    const osRelease = await (0,promises_namespaceObject.readFile)('/etc/os-release', 'utf8').catch(() => '');
    return { env, door, system: process.platform, osRelease };
}

;// CONCATENATED MODULE: ./build/src/builder/docker-folders.js



/** Where buildx keeps its builders (buildx util/confutil/config.go). */
function buildxFolder(env) {
    const docker = (0,home_directory/* dockerFolder */.N)(env);
    return env['BUILDX_CONFIG'] || (docker === null ? null : (0,external_node_path_.join)(docker, 'buildx'));
}
async function readIfThere(path) {
    return (0,promises_namespaceObject.readFile)(path, 'utf8').catch(() => null);
}
/** Names of the builders in buildx's store, without a process; empty when there is none or it cannot be read. */
async function listInstances(env) {
    const folder = buildxFolder(env);
    if (folder === null)
        return [];
    return (0,promises_namespaceObject.readdir)((0,external_node_path_.join)(folder, 'instances')).catch(() => []);
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
    return folder === null ? null : readIfThere(join(folder, 'buildkitd.default.toml'));
}
/** buildx's own file on a builder (JSON), or on which one is current. */
async function readInstance(name, env) {
    const folder = buildxFolder(env);
    if (folder === null)
        return '';
    const current = name === null ? ((await readIfThere(join(folder, 'current'))) ?? '') : '';
    const named = name ?? /"Name":"([^"/\\]+)"/.exec(current)?.[1];
    const instance = named === undefined ? null : await readIfThere(join(folder, 'instances', named));
    return `${current}\n${instance ?? ''}`;
}
/** What decides which Docker daemon is spoken to (docker CLI: DOCKER_HOST, DOCKER_CONTEXT, then `currentContext`). */
async function readEndpoint(env) {
    if (env['DOCKER_HOST'])
        return env['DOCKER_HOST'];
    if (env['DOCKER_CONTEXT'])
        return env['DOCKER_CONTEXT'];
    const folder = dockerFolder(env);
    const text = folder === null ? null : await readIfThere(join(folder, 'config.json'));
    return /"currentContext"\s*:\s*"([^"]+)"/.exec(text ?? '')?.[1] ?? 'default';
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./build/src/registry/host.js

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
function host_isLoopback(host) {
    const name = host
        .replace(/:\d+$/, '')
        .replace(/^\[|\]$/g, '')
        .toLowerCase();
    if (name === 'localhost' || name.endsWith('.localhost'))
        return true;
    return (isIP(name) === 4 && name.startsWith('127.')) || name === '::1';
}
/**
 * The ways to try, best first. As Docker does with `insecure-registries`, a host listed as insecure is tried over https
 * without a certificate check and then over http. A loopback host is tried over http first, which is what runs there.
 */
function schemesFor(host, insecure) {
    const listed = insecure.includes(host);
    const https = { protocol: 'https:', verified: !listed };
    const http = { protocol: 'http:', verified: true };
    if (host_isLoopback(host))
        return [http, https];
    return listed ? [https, http] : [https];
}

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
    const insecure = needs.insecureRegistries.filter((host) => !isLoopback(host));
    const given = request.buildkitdConfigInline ?? (insecure.length > 0 ? around.defaultConfig : null);
    const { text: config, warnings } = renderBuildkitdConfig(given, driver === 'remote' ? [] : insecure);
    const host = container && needs.registries.some(isLoopback);
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
    return createHash('sha256').update(JSON.stringify(value)).digest('hex');
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
    const result = await runDocker(['buildx', 'rm', '--force', made.name], machine);
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


/***/ }),

/***/ 752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openDoor)
});

// EXTERNAL MODULE: ./build/src/text/hostile-text.js
var hostile_text = __nccwpck_require__(227);
;// CONCATENATED MODULE: ./build/src/text/secret-forms.js

/** Shorter texts are hidden nowhere: they stand in every log by chance, and protect nothing. */
const shortestSecret = 4;
/** A shorter piece of base64 is met by chance. */
const shortestPiece = 8;
/** Where `base64` and PEM (RFC 7468) break their lines. */
const wraps = [76, 64];
/** The lines of a secret, each without the blanks around it; a value of one line also as it is. */
function secretLines(text) {
    const lines = text.split(/\r\n|[\r\n]/);
    return [...(lines.length === 1 ? [text] : []), ...lines.map((line) => line.trim())].filter(isLong);
}
/**
 * All that is to be hidden of a secret: its lines, and the forms in which programs print them: JSON, an address, base64 (as the
 * Actions runner: `ValueEncoders.cs`). Base64 of more than the secret (`user:secret`) holds a piece of it that depends on where in
 * a group of three bytes it begins; base64 of the whole value is hidden line by line, as it is wrapped.
 */
function secretForms(value) {
    const bytes = Buffer.from(value);
    const lines = secretLines(bytes.toString('utf8'));
    const whole = bytes.toString('base64');
    const forms = [
        ...lines.flatMap((line) => [...writtenForms(line), ...encodedForms(Buffer.from(line))]),
        ...(bytes.length < shortestSecret ? [] : encodedForms(bytes)),
        ...wraps.flatMap((width) => piecesOf(whole, width)),
    ];
    return new Set(forms.filter(isLong));
}
function isLong(text) {
    return text.length >= shortestSecret;
}
function writtenForms(line) {
    const parameter = new URLSearchParams([['', line]]).toString().slice(1);
    // What UTF-8 has no bytes for is a replacement character there, too.
    const component = encodeURIComponent(Buffer.from(line).toString('utf8'));
    const inAddress = [component, parameter].flatMap((text) => [text, text.replace(/%../g, lowered)]);
    return [line, (0,hostile_text/* plainLine */.h0)(line), JSON.stringify(line).slice(1, -1), ...inAddress];
}
function lowered(text) {
    return text.toLowerCase();
}
function encodedForms(bytes) {
    const pieces = [0, 1, 2].map((shift) => {
        const rest = bytes.subarray(shift);
        return rest.subarray(0, rest.length - (rest.length % 3)).toString('base64');
    });
    const all = [bytes.toString('base64'), ...pieces.filter((piece) => piece.length >= shortestPiece)];
    return all.flatMap((text) => [
        text,
        text.replace(/=+$/, ''),
        text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    ]);
}
function piecesOf(text, width) {
    if (text.length <= width)
        return [];
    const count = Math.ceil(text.length / width);
    const pieces = Array.from({ length: count }, (_, index) => text.slice(index * width, (index + 1) * width));
    return pieces.filter((piece) => piece.length >= shortestPiece);
}

;// CONCATENATED MODULE: ./build/src/text/secret-mask.js

/** As the Actions runner shows it. */
const mark = '***';
/**
 * Values under these keys of a report are this tool's own words, or names that are public by their use: a password `docker` must
 * not take the driver of that name out of a report, nor tear cells apart that are joined by their names.
 */
const ownKeys = new Set([
    ...['outcome', 'state', 'kind', 'code', 'backend', 'driver', 'digest', 'imageDigest'],
    ...['id', 'cell', 'cells', 'variant', 'platform', 'platforms', 'startedAt', 'at', 'importedAt'],
]);
/** A digest holds every short number by chance; hidden in it are only secrets that are long themselves. */
const digestLength = 'sha256:'.length + 64;
const longSecret = 16;
/**
 * Knows every secret of this process, and hides them in what leaves it. Made once by a door; filled by config/ as it reads.
 * Looks at each character once, however many secrets there are.
 */
class SecretMask {
    #given = new Set();
    /** By their first four characters, the longest first. */
    #forms = new Map();
    /** Which of these beginnings there are: nearly every position is over after this look. */
    #begins = new Uint8Array(1 << 16);
    /** From here on it is hidden. What is shorter than four characters is not. */
    hide(secret) {
        const text = typeof secret === 'string' ? secret : Buffer.from(secret).toString('utf8');
        if (text.trim() === '' || this.#given.has(text))
            return;
        this.#given.add(text);
        for (const form of secretForms(secret))
            this.#keep(form);
    }
    #keep(form) {
        const begin = beginOf(form, 0);
        const others = this.#forms.get(begin) ?? [];
        if (others.includes(form))
            return;
        this.#forms.set(begin, [...others, form].sort((a, b) => b.length - a.length));
        this.#begins[begin] = 1;
    }
    /** What a log that hides texts itself must be told: every secret, and its lines. */
    texts() {
        return [...new Set([...this.#given].flatMap((text) => [text, ...secretLines(text)]))];
    }
    get isEmpty() {
        return this.#forms.size === 0;
    }
    /** The text with `***` for each secret in it; what overlaps is one. */
    text(text) {
        if (this.isEmpty)
            return text;
        let [shown, done, from, to] = ['', 0, -1, -1];
        for (let at = 0; at <= text.length - shortestSecret; at += 1) {
            if (this.#begins[beginOf(text, at)] === 0)
                continue;
            const length = this.#lengthAt(text, at);
            if (length === 0)
                continue;
            if (at > to) {
                if (to >= 0)
                    shown += text.slice(done, from) + mark;
                if (to >= 0)
                    done = to;
                from = at;
            }
            to = Math.max(to, at + length);
        }
        return to < 0 ? text : shown + text.slice(done, from) + mark + text.slice(to);
    }
    #lengthAt(text, at) {
        const found = this.#forms.get(beginOf(text, at))?.find((form) => text.startsWith(form, at));
        if (found === undefined)
            return 0;
        return found.length < longSecret && isInDigest(text, at, found.length) ? 0 : found.length;
    }
    /** The same value with its strings masked: for what is serialised afterwards. Keys stay, and what is under `ownKeys`. */
    value(value) {
        return this.isEmpty ? value : this.#masked(value, '');
    }
    #masked(value, key) {
        if (typeof value === 'string')
            return ownKeys.has(key) ? value : this.text(value);
        if (Array.isArray(value))
            return value.map((inner) => this.#masked(inner, key));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#masked(inner, name)]));
    }
}
/** Of the four characters from `at` on. */
function beginOf(text, at) {
    const code = (offset) => text.charCodeAt(at + offset);
    return (code(0) ^ (code(1) << 3) ^ (code(2) << 6) ^ (code(3) << 9)) & 0xffff;
}
function isInDigest(text, at, length) {
    const first = Math.max(0, at - digestLength);
    const start = text.slice(first, at + length).lastIndexOf('sha256:');
    if (start < 0)
        return false;
    const end = first + start + digestLength;
    return at + length <= end && /^sha256:[0-9a-f]{64}$/.test(text.slice(first + start, end));
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: ./build/src/doors/stop-signals.js

/** npm, shells and CI send a signal twice or more at once: what comes within this time of the first is the same. Milliseconds. */
const repeatMs = 1500;
/** How long a run may take to end once it is told to hurry. The Actions runner kills 2.5 s after its second signal. */
const hurryMs = 5000;
const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function listenForStops(source) {
    const [first, second] = [new AbortController(), new AbortController()];
    // Every program and request under way listens to it: dozens at a time are no leak.
    for (const { signal } of [first, second])
        (0,external_node_events_namespaceObject.setMaxListeners)(0, signal);
    let say = () => null;
    let handed = null;
    let heardMs = 0;
    const end = () => {
        const words = say();
        if (words !== null)
            source.stderr.write(`${words}\n`);
        source.exit(130);
    };
    const hear = () => {
        if (first.signal.aborted && performance.now() - heardMs < repeatMs)
            return;
        heardMs = performance.now();
        if (!first.signal.aborted)
            first.abort();
        else if (second.signal.aborted)
            end();
        else {
            setTimeout(end, hurryMs).unref();
            second.abort();
        }
    };
    for (const signal of stopping)
        source.on(signal, () => (handed === null ? hear() : handed(signal)));
    return {
        signal: first.signal,
        hurry: second.signal,
        lastWords: (next) => void (say = next),
        handOver: (take) => void (handed = take),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./build/src/text/styles.js
var styles = __nccwpck_require__(123);
;// CONCATENATED MODULE: ./build/src/terminal/ansi-styles.js
const paint = (open, close) => (text) => text === '' ? '' : `\x1b[${open}m${text}\x1b[${close}m`;
/** The sixteen colours that every terminal theme defines (ECMA-48 SGR). */
const ansiStyles = {
    bold: paint(1, 22),
    dim: paint(2, 22),
    good: paint(32, 39),
    bad: paint(31, 39),
    warn: paint(33, 39),
    accent: paint(36, 39),
};

;// CONCATENATED MODULE: ./build/src/text/safe-text.js

/** Longest line that is printed, in bytes of UTF-8: log viewers slow down and runners buffer beyond it. */
const lineLimit = 16 * 1024;
/**
 * Text of a child process as lines that are safe to print anywhere: no control or escape sequence, at most 16 KiB each,
 * and behind a visible prefix, so that no line begins with a workflow command (`::`) for any reader that trims or splits.
 */
function safeLines(prefix, text) {
    const lines = (0,hostile_text/* splitLines */.uz)(text);
    if (lines.length > 1 && lines.at(-1) === '')
        lines.pop();
    const start = safePrefix(prefix);
    return lines.map((line) => {
        const kept = line.length > lineLimit ? line.slice(0, lineLimit) : line;
        return `${start}${cutBytes((0,hostile_text/* plainLine */.h0)(kept), line.length - kept.length)}`;
    });
}
function safePrefix(prefix) {
    const plain = (0,hostile_text/* plainLine */.h0)(prefix);
    return plain.trimStart().startsWith(':') ? `│ ${plain} │ ` : `${plain} │ `;
}
function cutBytes(line, already) {
    const room = lineLimit - 64;
    const fits = line.length * 3 <= room || Buffer.byteLength(line) <= room;
    if (fits && already === 0)
        return line;
    const end = Buffer.from(line)
        .subarray(0, room)
        .toString('utf8')
        .replace(/\ufffd+$/, '');
    return `${end} … (line cut, ${already + line.length - end.length} more characters)`;
}
/**
 * The last gate for text of our own, whatever slipped into it: only colours are obeyed, `##[` is broken, and a line that
 * would begin with `::` gets a visible mark.
 */
function guardText(text) {
    return (0,hostile_text/* splitLines */.uz)(text).map(guardLine).join('\n');
}
const colour = /(\x1b\[[0-9;]*m)/;
function guardLine(line) {
    const parts = line.includes('\x1b') ? line.split(colour) : [line];
    const plain = parts.map((part, index) => (index % 2 === 1 ? part : (0,hostile_text/* plainLine */.h0)(part)));
    const broken = plain.join('').replaceAll('##[', '##\\[');
    const start = plain.filter((_, index) => index % 2 === 0).join('');
    return start.trimStart().startsWith('::') ? `│ ${broken}` : broken;
}
/**
 * JSON for a program, on an output that the runner may read as well: the same value, with every character that somebody
 * obeys written as `\u…`.
 */
function guardJson(json) {
    return json
        .replaceAll('##[', '##\\u005b')
        .replace(/[\u007f-\u009f\u2028\u2029\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, (character) => Array.from({ length: character.length }, (_, index) => escapeUnit(character.charCodeAt(index))).join(''));
}
function escapeUnit(unit) {
    return `\\u${unit.toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/src/terminal/workflow-command.js

/** Longest message that the runner keeps (`ExecutionContext`, 4096 characters); more is cut there without a sign. */
const messageLimit = 4000;
/**
 * A command to the Actions runner, `::name key=value::data`, escaped as its parser undoes it
 * (actions/runner, `ActionCommand.cs`: `%`, CR and LF in data; `:` and `,` too in properties).
 */
function workflowCommand(name, data, properties = {}) {
    const list = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${escapeProperty((0,hostile_text/* plainText */.wh)(String(value)))}`);
    const head = list.length === 0 ? name : `${name} ${list.join(',')}`;
    return `::${head}::${escapeData(data.slice(0, messageLimit))}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/src/terminal/printer.js







const drainMs = 5000;
function createPrinter(options) {
    const { mode, columns, runner, stdout, mask = new SecretMask() } = options;
    // The runner reads two pipes in no fixed order; commands and what they enclose go through one.
    const progress = runner && !options.json ? stdout : options.stderr;
    let view = null;
    const write = (stream, text) => {
        view?.hide();
        stream.write(`${text}\n`);
    };
    const fence = createFence(runner, (line) => write(progress, line));
    const print = (text) => write(progress, shown(text, mask));
    const data = (json) => write(stdout, guardJson(json.replace(/\n$/, '')));
    return {
        mode,
        columns,
        progress,
        styles: options.color ? ansiStyles : styles/* plainStyles */.H,
        note: (text) => mode !== 'quiet' && print(text),
        alert: print,
        result: (text) => options.json ? data(hideInJson(text, mask)) : write(stdout, shown(text.replace(/\n$/, ''), mask)),
        data,
        child: (prefix, text) => mode !== 'quiet' && write(progress, mask.text(safeLines(prefix, mask.text(text)).join('\n'))),
        group: (title, lines) => {
            if (mode === 'quiet')
                return;
            if (runner)
                fence.command('group', mask.text((0,hostile_text/* plainText */.wh)(mask.text(title))));
            else
                print(title);
            if (lines.length > 0)
                print(lines.map((line) => `  ${line}`).join('\n'));
            fence.command('endgroup', '');
        },
        annotate: ({ level, message, ...properties }) => fence.command(level, mask.text(message), mask.value(properties)),
        fenced: (body) => fence.around(body),
        overlay: (next) => void (view = next),
        drain: () => drained(progress),
    };
}
/** A reader that is gone, or that stands still, is not waited for. */
async function drained(stream) {
    if (!stream.writableNeedDrain || stream.destroyed)
        return;
    await new Promise((done) => {
        const limit = setTimeout(done, drainMs);
        for (const event of ['drain', 'error', 'close'])
            stream.once(event, () => {
                clearTimeout(limit);
                done();
            });
    });
}
/** Masked before what is obeyed is taken out, which may stand within a secret, and after, when it stood between its parts. */
function shown(text, mask) {
    return mask.text(guardText(mask.text(text)));
}
/** Masked as a value: within the text of JSON a secret may be written in another way, or reach over its quotes. */
function hideInJson(json, mask) {
    return mask.isEmpty ? json : JSON.stringify(mask.value(JSON.parse(json)), null, 2);
}
/** Opens the fence for our own commands only: each time with a new token, so that no earlier output can know it. */
function createFence(runner, write) {
    let token = null;
    let depth = 0;
    function close() {
        token = (0,external_node_crypto_.randomUUID)();
        write(workflowCommand('stop-commands', token));
    }
    function open() {
        if (token !== null)
            write(`::${token}::`);
        token = null;
    }
    function command(name, data, properties = {}) {
        if (!runner)
            return;
        const wasClosed = token !== null;
        open();
        write(workflowCommand(name, data, properties));
        if (wasClosed)
            close();
    }
    async function around(body) {
        if (!runner)
            return body();
        if (depth++ === 0)
            close();
        try {
            return await body();
        }
        finally {
            if (--depth === 0)
                open();
        }
    }
    return { command, around };
}

;// CONCATENATED MODULE: ./build/src/doors/door.js



function openDoor(name, source, json = false) {
    const { env, stdout, stderr } = source;
    const stops = listenForStops(source);
    const mask = new SecretMask();
    mask.hide(env['ACTIONS_RUNTIME_TOKEN'] ?? '');
    return {
        ...{ name, env },
        cwd: source.cwd(),
        program: [source.execPath, ...source.argv.slice(1, 2)],
        signal: stops.signal,
        stops,
        json,
        mask,
        printer: ({ progress }) => createPrinter({
            stdout,
            stderr,
            mask,
            mode: chooseMode(progress, source),
            runner: env['GITHUB_ACTIONS'] === 'true',
            color: wantsColor(source),
            // Some pseudo-terminals say 0.
            columns: (stderr.isTTY && stderr.columns) || 100,
            json,
        }),
    };
}
function chooseMode(progress, { env, stderr }) {
    if (progress !== 'auto')
        return progress;
    if (env['GITHUB_ACTIONS'] === 'true')
        return 'ci-github';
    return stderr.isTTY && env['CI'] === undefined && env['TERM'] !== 'dumb' ? 'tty' : 'ci';
}
/** https://no-color.org and its counterpart FORCE_COLOR; the Actions log shows colours without being a terminal. */
function wantsColor({ env, stderr, stdout }) {
    if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '')
        return false;
    if (env['FORCE_COLOR'] !== undefined)
        return env['FORCE_COLOR'] !== '0';
    return stderr.isTTY && stdout.isTTY;
}


/***/ }),

/***/ 560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ outliveReaders)
/* harmony export */ });
/** A pipe, a terminal or a socket whose other end is gone. */
const gone = new Set([
    ...['EPIPE', 'EIO', 'ECONNRESET', 'ENXIO', 'ERR_STREAM_DESTROYED'],
]);
/**
 * Who reads our output may leave (`| head`, a closed terminal, `| tee` after Ctrl-C): that stops no run and changes no exit code.
 * Output that could not be written for another reason (a full disk) is told once, and is a fault of a run that has no other (exit 3).
 */
function outliveReaders(source) {
    const { stdout, stderr } = source;
    let told = false;
    stderr.on('error', () => undefined);
    stdout.on('error', (error) => {
        if (gone.has(error.code) || told)
            return;
        told = true;
        stderr.write(`error[NOT_WRITABLE] stdout could not be written: ${error.message}\n`);
        source.once('exit', () => (source.exitCode = source.exitCode || 3));
    });
}


/***/ }),

/***/ 629:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _builder_own_remove_builder_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(42);
/* harmony import */ var _machine_builder_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(683);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(752);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(917);
/* harmony import */ var _outlive_readers_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(560);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(470);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(691);







/** Removes the builder that main made, and leftovers of runs that crashed. Never fails a job. */
async function post(door) {
    const printer = door.printer({ progress: 'auto' });
    try {
        const machine = (0,_machine_builder_js__WEBPACK_IMPORTED_MODULE_1__/* .builderMachine */ .N8)(door, printer);
        const made = readState(door.env['STATE_builder']);
        if (made !== null && (await (0,_builder_own_remove_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .removeBuilder */ .iq)(made, machine)))
            printer.note('the builder that this action made is removed');
        await (0,_builder_own_remove_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .sweepBuilders */ .VN)(machine);
    }
    catch (error) {
        printer.alert((0,_report_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .formatProblems */ .C5)((0,_model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w)(error), { level: 'warning', styles: printer.styles }));
    }
}
/** What main saved before it made a builder; null when it came to nothing of the kind. */
function readState(text) {
    const { name } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .qF)(text ?? ''));
    return typeof name === 'string' ? { schemaVersion: 1, name } : null;
}
(0,_outlive_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .outliveReaders */ .B)(process);
await post((0,_door_js__WEBPACK_IMPORTED_MODULE_2__/* .openDoor */ .f)('action', process));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ dockerFolder),
/* harmony export */   R: () => (/* binding */ homeDirectory)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


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

/***/ 683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N8: () => (/* binding */ builderMachine)
});

// UNUSED EXPORTS: projectDirectory, stateDirectory, toolDirectory

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/src/model/platform.js
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
const systems = (/* unused pure expression or super */ null && (['linux', 'windows', 'darwin', 'freebsd', 'wasi']));
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
function platform_platformSlug(platform) {
    return platform.replaceAll('/', '-');
}

;// CONCATENATED MODULE: ./build/src/plan/cache-scope.js


const longest = 100;
/**
 * A name that can be read and that no other parts have: `acme-worker--5d41402a.linux-amd64_linux-arm64.main`. It is a tag, a
 * folder and a key as it is, in lower case for file systems that do not tell case. No component holds `.`; of a list none
 * holds `_`, and variants and sources come behind `__`.
 */
function cacheScope({ prefix, image, sources, machine, ref }) {
    const { platforms, variants } = machine;
    const share = [
        joinSet(platforms.map(platformSlug)),
        ...(variants === null ? [] : [shorten(joinSet(variants.map(plain)))]),
    ];
    const name = [
        ...(prefix === null ? [] : [plain(prefix)]),
        imageComponent({ image, sources }),
        share.join('__'),
        refComponent(ref),
    ].join('.');
    return name.length <= longest ? name : `${name.slice(0, longest - 10)}--${hash(name)}`;
}
/** What the names of one image and one ref have in common; those that are too long to be whole do not fit. */
function scopePattern({ prefix, image, sources, ref }) {
    const parts = [...(prefix === null ? [] : [plain(prefix)]), imageComponent({ image, sources })];
    return { start: `${parts.join('.')}.`, end: `.${refComponent(ref)}`, ref: ref.full };
}
function imageComponent({ image, sources }) {
    return [image, ...(sources === null ? [] : [sources])].map(cache_scope_nameComponent).join('__');
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
    return cache_scope_nameComponent({ shown: text, identity: text });
}
/** A text that is fit, and says everything, stands as it is; any other is made fit and told apart by a hash. */
function cache_scope_nameComponent({ shown, identity }) {
    const isFit = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(shown) && shown.length <= 40;
    if (isFit && shown === identity)
        return shown;
    const words = shown.toLowerCase().match(/[a-z0-9]+/g) ?? ['x'];
    return `${words.join('-').slice(0, 40).replace(/-$/, '')}--${hash(identity)}`;
}
function hash(text) {
    return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

// EXTERNAL MODULE: ./build/src/files/home-directory.js
var home_directory = __nccwpck_require__(364);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/src/process/process-group.js

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
        await (0,promises_namespaceObject.setTimeout)(pollMs);
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

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __nccwpck_require__(917);
;// CONCATENATED MODULE: ./build/src/process/start-failure.js

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

;// CONCATENATED MODULE: ./build/src/process/tail-buffer.js
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

;// CONCATENATED MODULE: ./build/src/process/run-program.js




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
        return (0,external_node_child_process_namespaceObject.spawn)(command, [...args], {
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

;// CONCATENATED MODULE: ./build/src/machine/builder.js





/** What the builder room may touch of this machine. */
function builderMachine(door, printer, onMade) {
    return {
        door: door.name,
        env: door.env,
        run: runProgram,
        log: (line) => printer.note(line),
        signal: door.signal,
        now: Date.now,
        stateDirectory: (0,external_node_path_.join)(stateDirectory(door), 'builders'),
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
    const name = nameComponent({ shown: basename(door.cwd), identity: door.cwd });
    return join(stateDirectory(door), 'projects', name);
}
/** Where programs are kept: among the runner's own tools, else as the XDG base directory spec says. Absolute. */
function toolDirectory({ env }) {
    return ownFolder(env, ['RUNNER_TOOL_CACHE', 'XDG_CACHE_HOME'], '.cache');
}
/** The spec: a relative path is to be ignored. */
function ownFolder(env, variables, inHome) {
    const given = variables.map((name) => env[name]).find((path) => path !== undefined && (0,external_node_path_.isAbsolute)(path));
    return (0,external_node_path_.join)(given ?? (0,external_node_path_.join)((0,home_directory/* homeDirectory */.R)(env) ?? (0,external_node_os_.tmpdir)(), inHome), 'build-variants');
}


/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   w: () => (/* binding */ toFailure)
/* harmony export */ });
const exitCodes = {
    usage: 2,
    environment: 3,
    build: 4,
    verification: 5,
    registry: 6,
    'partly-published': 7,
    cancelled: 130,
};
/** The one error class: everything that stops a run, with all its problems at once. */
class Failure extends Error {
    kind;
    problems;
    constructor(kind, problems, cause) {
        const all = 'code' in problems ? [problems] : problems;
        super(all.map((problem) => problem.what).join('\n'), { cause });
        this.name = 'Failure';
        this.kind = kind;
        this.problems = all;
    }
    get exitCode() {
        return exitCodes[this.kind];
    }
}
/** Any error as a `Failure`: what is none of ours is a bug, and says so without a stack. */
function toFailure(error) {
    if (error instanceof Failure)
        return error;
    const what = error instanceof Error ? error.message : String(error);
    const problem = {
        code: 'BUG',
        what: what === '' ? 'an unexpected error' : what,
        why: 'this is a bug in build-variants',
        fix: 'run again with --debug (ACTIONS_STEP_DEBUG in a workflow) and report what it prints',
    };
    return new Failure('environment', problem, error);
}


/***/ }),

/***/ 470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ formatProblems)
/* harmony export */ });
/* unused harmony exports annotateProblems, atMost, noticesOf, annotateProblem */
/* harmony import */ var _text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(227);
/* harmony import */ var _text_styles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(123);


/** GitHub shows 10 annotations of a kind per step (runner, `_maxCountPerIssueType`); two are left to others. */
const annotationLimit = 8;
const messageLength = 1000;
function problemsOf(given) {
    return 'problems' in given ? given.problems : given;
}
/** All problems for a terminal, at most three lines each: `error[CODE] where: what`, why, `fix: …`. */
function formatProblems(given, options = {}) {
    const { level = 'error', styles = _text_styles_js__WEBPACK_IMPORTED_MODULE_0__/* .plainStyles */ .H } = options;
    const paint = level === 'error' ? styles.bad : styles.warn;
    return problemsOf(given)
        .map((problem) => problemLines(problem, paint(styles.bold(`${level}[${(0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(problem.code)}]`)), styles).join('\n'))
        .join('\n');
}
function problemLines(problem, label, styles) {
    const line = (text) => (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)((0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(text), messageLength);
    const where = problem.where === undefined ? '' : `${styles.accent(line(problem.where))}: `;
    return [
        `${label} ${where}${line(problem.what)}`,
        ...(problem.why === undefined ? [] : [`  ${styles.dim(line(problem.why))}`]),
        ...(problem.fix === undefined ? [] : [`  ${styles.good('fix:')} ${line(problem.fix)}`]),
    ];
}
/** At most eight annotations, those at a place first; the last of them counts those that are not there. */
function annotateProblems(given, level = 'error') {
    const all = problemsOf(given).map((problem) => annotateProblem(problem, level));
    const hasPlace = ({ file }) => file !== undefined;
    return atMost(annotationLimit, [...all.filter(hasPlace), ...all.filter((one) => !hasPlace(one))]);
}
/** So many of one level; where some are left out, the last one says how many. */
function atMost(limit, all) {
    const [first] = all;
    if (all.length <= limit || first === undefined)
        return [...all];
    const message = `and ${all.length - limit + 1} more: see the log and the job summary`;
    return [...all.slice(0, limit - 1), { level: first.level, title: 'more', message }];
}
/** What is as it should be, and may surprise. */
function noticesOf({ plan: { notPushed } }) {
    if (notPushed === undefined)
        return [];
    return [
        {
            code: 'NOT_PUSHED',
            what: 'built, not pushed',
            why: notPushed,
            fix: 'push after the merge; docs/publishing.md, "Pull requests from forks", has the ways to do it before',
        },
    ];
}
/** At its file, line and column where it has them: a path may have blanks, and is relative to where the run was started. */
function annotateProblem(problem, level) {
    const fix = problem.fix === undefined ? undefined : `fix: ${problem.fix}`;
    const place = /^(?<file>(?!-)[^:\n]*?[^:\s]):(?<line>\d+)(?::(?<col>\d+))?$/.exec(problem.where ?? '');
    const groups = place?.groups;
    return {
        level,
        title: plainText(problem.code),
        message: [problem.what, problem.why, fix]
            .flatMap((part) => (part === undefined ? [] : [cutText(plainText(part), messageLength)]))
            .join('\n'),
        ...(groups?.file !== undefined && { file: groups.file, line: Number(groups.line) }),
        ...(groups?.col !== undefined && { col: Number(groups.col) }),
    };
}


/***/ }),

/***/ 227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   uz: () => (/* binding */ splitLines),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* unused harmony export cutStart */
/**
 * Text that a Dockerfile, a registry or an image wrote. Whatever prints or renders such text takes it through here first:
 * terminals obey escape sequences in it, and the Actions runner obeys workflow commands in it.
 */
/** Every line break of .NET's ReadLine, of terminals and of Unicode. The runner splits on a lone `\r`, too. */
const lineBreaks = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
/** CSI; OSC, DCS, SOS, PM and APC with what they carry; other escapes (ECMA-48). In 7-bit and 8-bit spelling. */
const escapeSequences = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;
/**
 * Line breaks, controls, format characters (bidi overrides, zero-width), lone surrogates and everything that a comparison by culture
 * may ignore: the runner's search for `##[` is one, so `#<zero-width>#[` must not survive either.
 */
const invisible = /[\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const plainAscii = /^[ -~]*$/;
/** Splits as the most eager reader of it would. */
function splitLines(text) {
    return text.split(lineBreaks);
}
/** One line without anything that is obeyed instead of shown; `##[` is broken visibly, as the runner itself does it. */
function plainLine(line) {
    const visible = plainAscii.test(line)
        ? line
        : line.replace(/\t/g, '  ').replace(escapeSequences, '').replace(invisible, '');
    return visible.includes('##[') ? visible.replaceAll('##[', '##\\[') : visible;
}
/** The whole text as one plain line, for names and messages. */
function plainText(text) {
    const lines = splitLines(text).map(plainLine);
    return lines
        .filter((line) => line !== '')
        .join(' ')
        .trim();
}
/** At most `length` characters, the last of them `…` when something is missing. */
function cutText(text, length) {
    if (text.length <= length)
        return text;
    const characters = Array.from(text.slice(0, length * 2));
    return characters.length <= length && text.length <= length * 2
        ? text
        : `${characters.slice(0, Math.max(0, length - 1)).join('')}…`;
}
/** At most the last `length` characters, for errors of Go: they end with their cause, `failed commit on ref …: failed to do request: …: EOF`. */
function cutStart(text, length) {
    const characters = Array.from(text.slice(-2 * length - 2));
    return characters.length <= length ? text : `…${characters.slice(1 - length).join('')}`;
}


/***/ }),

/***/ 691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   gC: () => (/* binding */ textList),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* unused harmony exports isObject, textsOf */
/** JSON that others wrote, or that an earlier run kept: it may be anything. */
/** The value of a text; undefined when it is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** An object by its braces: no list, and not null. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What an object holds; nothing for everything else. */
function fieldsOf(value) {
    return isObject(value) ? value : {};
}
/** The fields of an object that are texts. */
function textsOf(value) {
    const entries = Object.entries(fieldsOf(value));
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string'));
}
/** Those of a list's elements that are texts; none of what is no list. */
function textList(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}


/***/ }),

/***/ 123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ plainStyles)
/* harmony export */ });
const same = (text) => text;
const plainStyles = {
    bold: same,
    dim: same,
    good: same,
    bad: same,
    warn: same,
    accent: same,
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(629);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
