export const id = 3841;
export const ids = [3841];
export const modules = {

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
