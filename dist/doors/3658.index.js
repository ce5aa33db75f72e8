export const id = 3658;
export const ids = [3658];
export const modules = {

/***/ 83658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eh: () => (/* binding */ actionInputs),
  Un: () => (/* binding */ cliInputs),
  hJ: () => (/* binding */ localPlatform)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/config/files.js

/** The machine's own file system. A handful of calls per run, so synchronous ones. */
const localFiles = {
    look(path) {
        try {
            const stat = (0,external_node_fs_.statSync)(path);
            const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other';
            return { kind, bytes: stat.size, real: (0,external_node_fs_.realpathSync)(path) };
        }
        catch {
            return null;
        }
    },
    read(path) {
        try {
            return (0,external_node_fs_.readFileSync)(path);
        }
        catch {
            return null;
        }
    },
    list(folder) {
        try {
            return (0,external_node_fs_.readdirSync)(folder);
        }
        catch {
            return null;
        }
    },
    mayWrite(folder) {
        try {
            (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
            return true;
        }
        catch {
            return false;
        }
    },
};

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
;// CONCATENATED MODULE: ./build/src/machine/bake-files.js

/** Asks this machine's buildx; what is missing is told as where a builder is looked for. Loaded only when there is a bake file. */
function bakeFileReader({ env, signal, name: door }) {
    return async (query) => {
        const [{ readBakeFile }, { explainDocker, noDocker }, { surroundings }] = await Promise.all([
            __webpack_require__.e(/* import() */ 6947).then(__webpack_require__.bind(__webpack_require__, 6947)),
            __webpack_require__.e(/* import() */ 3841).then(__webpack_require__.bind(__webpack_require__, 53841)),
            __webpack_require__.e(/* import() */ 9340).then(__webpack_require__.bind(__webpack_require__, 29340)),
        ]);
        const around = await surroundings({ env, door });
        try {
            return await readBakeFile(query, (text) => explainDocker(text, around), signal);
        }
        catch (error) {
            const missing = error instanceof failure/* Failure */.H && error.problems.some(({ code }) => code === 'PROGRAM_NOT_FOUND');
            throw missing ? new failure/* Failure */.H('environment', noDocker(around), error) : error;
        }
    };
}

// EXTERNAL MODULE: ./build/src/doors/read-event.js
var read_event = __webpack_require__(89170);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/github/default-branch.js

/**
 * The default branch of the remote `origin`, as `git clone` noted it in `refs/remotes/origin/HEAD` (gitrepository-layout):
 * files only, no git is run. Null outside of a clone. `read` gives a file's text, or throws.
 */
function defaultBranchOf(folder, read) {
    const git = findGit(folder, (path) => readOrNull(path, read));
    if (git === null)
        return null;
    const head = readOrNull((0,external_node_path_.join)(git, 'refs/remotes/origin/HEAD'), read) ?? '';
    return /^ref: refs\/remotes\/origin\/(\S+)\s*$/.exec(head)?.[1] ?? null;
}
/** The repository's own folder; a worktree's `.git` is a file that leads there by way of `commondir`. */
function findGit(folder, read) {
    for (let at = (0,external_node_path_.resolve)(folder);; at = (0,external_node_path_.dirname)(at)) {
        if (read((0,external_node_path_.join)(at, '.git/HEAD')) !== null)
            return (0,external_node_path_.join)(at, '.git');
        const link = /^gitdir: (.+?)\s*$/.exec(read((0,external_node_path_.join)(at, '.git')) ?? '')?.[1];
        if (link !== undefined) {
            const own = (0,external_node_path_.resolve)(at, link);
            return (0,external_node_path_.resolve)(own, read((0,external_node_path_.join)(own, 'commondir'))?.trim() ?? '.');
        }
        if ((0,external_node_path_.dirname)(at) === at)
            return null;
    }
}
function readOrNull(path, read) {
    try {
        return read(path);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/src/github/event-payload.js
var event_payload = __webpack_require__(73122);
;// CONCATENATED MODULE: ./build/src/github/gitlab-context.js
/** GitLab's predefined variables (docs.gitlab.com/ci/variables/predefined_variables). It does not tell the licence. */
function gitlabContext(env) {
    const request = env['CI_MERGE_REQUEST_IID'] || env['CI_EXTERNAL_PULL_REQUEST_IID'] || '';
    return {
        ref: gitlabRef(env),
        revision: env['CI_COMMIT_SHA'] || null,
        defaultBranch: env['CI_DEFAULT_BRANCH'] || null,
        event: gitlabEvent(env),
        baseBranch: env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] ||
            env['CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME'] ||
            null,
        fork: isFork(env),
        pullRequest: /^[1-9]\d{0,14}$/.test(request) ? Number(request) : null,
        url: env['CI_PROJECT_URL'] || null,
        title: env['CI_PROJECT_NAME'] || null,
        description: env['CI_PROJECT_DESCRIPTION'] || null,
    };
}
/** CI_COMMIT_BRANCH is absent in pipelines of tags and merge requests. */
function gitlabRef(env) {
    if (env['CI_COMMIT_TAG'])
        return `refs/tags/${env['CI_COMMIT_TAG']}`;
    if (env['CI_COMMIT_BRANCH'])
        return `refs/heads/${env['CI_COMMIT_BRANCH']}`;
    return env['CI_MERGE_REQUEST_REF_PATH'] || null;
}
const events = new Map([
    ['push', 'push'],
    ['schedule', 'schedule'],
    ['merge_request_event', 'pull_request'],
    ['external_pull_request_event', 'pull_request'],
]);
/** CI_PIPELINE_SOURCE in GitHub's words; what is left (`web`, `api`, `trigger`, `parent_pipeline` …) somebody or something asked for. */
function gitlabEvent(env) {
    const source = env['CI_PIPELINE_SOURCE'] || null;
    if (env['CI_MERGE_REQUEST_EVENT_TYPE'] === 'merge_train')
        return 'merge_group';
    return source === null ? null : (events.get(source) ?? 'workflow_dispatch');
}
/** Is the code another project's than the one that this pipeline has the rights of? A fork's own pipeline has the fork's. */
function isFork(env) {
    const sources = [
        [env['CI_MERGE_REQUEST_SOURCE_PROJECT_PATH'], env['CI_PROJECT_PATH']],
        [env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], env['CI_PROJECT_ID'] || env['CI_MERGE_REQUEST_PROJECT_ID']],
        [env['CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY'], env['CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY']],
    ];
    const [told] = sources.filter(([source, own]) => source && own);
    return told !== undefined && told[0] !== told[1];
}

;// CONCATENATED MODULE: ./build/src/github/jenkins-context.js
/** Jenkins: BRANCH_NAME, TAG_NAME and CHANGE_ID of multibranch jobs, GIT_* of the Git plugin in all others. */
function jenkinsContext(env) {
    const change = env['CHANGE_ID'] ?? '';
    const url = cleanUrl(env['GIT_URL'] ?? '');
    return {
        ref: jenkinsRef(env),
        revision: env['GIT_COMMIT'] || null,
        defaultBranch: env['BRANCH_IS_PRIMARY'] === 'true' ? (env['BRANCH_NAME'] ?? null) : null,
        event: jenkinsEvent(env),
        baseBranch: env['CHANGE_TARGET'] || null,
        fork: Boolean(env['CHANGE_FORK']),
        pullRequest: /^[1-9]\d{0,14}$/.test(change) ? Number(change) : null,
        url,
        title: url?.split('/').at(-1) ?? null,
    };
}
/** It does not tell a timer, or somebody, from a push. */
function jenkinsEvent(env) {
    if (env['CHANGE_ID'])
        return 'pull_request';
    return jenkinsRef(env) === null ? null : 'push';
}
function jenkinsRef(env) {
    const { TAG_NAME: tag, CHANGE_ID: change, BRANCH_NAME: branch, GIT_BRANCH: gitBranch } = env;
    if (tag)
        return `refs/tags/${tag}`;
    if (change)
        return `refs/pull/${change}/head`;
    if (branch)
        return `refs/heads/${branch}`;
    // The Git plugin names the remote, too, and `detached` when it checked out a commit.
    const name = gitBranch?.replace(/^(refs\/remotes\/)?origin\//, '') ?? '';
    return name === '' || name === 'detached' ? null : `refs/heads/${name}`;
}
/** Only web addresses, without the credentials that a clone address may hold. */
function cleanUrl(text) {
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
        return null;
    const { origin, pathname } = new URL(text);
    return `${origin}${pathname.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}

;// CONCATENATED MODULE: ./build/src/github/source-context.js



const nothing = {
    ref: null,
    revision: null,
    defaultBranch: null,
    event: null,
    baseBranch: null,
    fork: false,
    pullRequest: null,
    url: null,
    title: null,
    description: null,
    licenses: null,
};
/**
 * What the machine says of the commit and the event: GitHub Actions, GitLab CI, Jenkins, or nothing. What is missing or
 * malformed is null. `readEvent` gets the path of GitHub's payload file, and may throw. `now` is when the run started:
 * as docker/metadata-action, the run's time and not the commit's is when an image was created.
 */
function readSourceContext(env, readEvent, now) {
    const createdAt = now.toISOString();
    if (env['GITHUB_ACTIONS'] === 'true')
        return { ...nothing, ...githubContext(env, (0,event_payload/* parsePayload */.e)(env, readEvent)), ci: 'github', createdAt };
    if (env['GITLAB_CI'] === 'true')
        return { ...nothing, ...gitlabContext(env), ci: 'gitlab', createdAt };
    if (env['JENKINS_URL'] !== undefined)
        return { ...nothing, ...jenkinsContext(env), ci: 'other', createdAt };
    const isCi = env['CI'] !== undefined && !['', '0', 'false'].includes(env['CI']);
    return { ...nothing, ci: isCi ? 'other' : null, createdAt };
}
/** GITHUB_* variables, and the webhook's payload for what they lack. */
function githubContext(env, payload) {
    const repository = env['GITHUB_REPOSITORY'] || null;
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const licenses = payload.text('repository', 'license', 'spdx_id');
    return {
        ref: env['GITHUB_REF'] || null,
        revision: githubRevision(env, payload),
        defaultBranch: githubDefaultBranch(env, payload),
        event: env['GITHUB_EVENT_NAME'] || null,
        baseBranch: githubBaseBranch(env, payload),
        fork: githubFork(env, payload),
        pullRequest: githubPullRequest(env, payload),
        url: payload.text('repository', 'html_url') ?? (repository && `${server}/${repository}`),
        title: payload.text('repository', 'name') ?? repository?.split('/')[1] ?? null,
        description: payload.text('repository', 'description'),
        licenses: licenses === 'NOASSERTION' ? null : licenses,
    };
}
/** In a pull request GITHUB_SHA is the merge commit; metadata-action's own switch asks for the head's. */
function githubRevision(env, payload) {
    const head = env['DOCKER_METADATA_PR_HEAD_SHA'] === 'true' ? payload.text('pull_request', 'head', 'sha') : null;
    return head ?? (env['GITHUB_SHA'] || null);
}
/**
 * Also of `pull_request_target` and of a comment at one, whose GITHUB_REF is a branch of this repository: what they are
 * about is not that branch. An entry of a merge queue is named by its last pull request.
 */
function githubPullRequest(env, payload) {
    const pattern = /^refs\/(?:pull\/(\d+)\/|heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$)/;
    const [, pull, queued] = pattern.exec(env['GITHUB_REF'] ?? '') ?? [];
    const number = pull ?? queued;
    return (payload.integer('pull_request', 'number') ??
        (isCommented(payload) ? payload.integer('issue', 'number') : null) ??
        (number === undefined ? null : Number(number)));
}
/** GitHub's issues and pull requests share their comments. */
function isCommented(payload) {
    return payload.text('issue', 'pull_request', 'url') !== null;
}
/** GITHUB_BASE_REF is set for pull requests alone; a merge queue says it in full. */
function githubBaseBranch(env, payload) {
    const queue = payload.text('merge_group', 'base_ref')?.replace(/^refs\/heads\//, '');
    return (env['GITHUB_BASE_REF'] || null) ?? payload.text('pull_request', 'base', 'ref') ?? queue ?? null;
}
/**
 * May the code be another repository's? A head without repository was a fork that is deleted by now; a comment, and a pull
 * request without payload, do not tell. A run that follows another's has its head.
 */
function githubFork(env, payload) {
    const own = env['GITHUB_REPOSITORY'] || payload.text('repository', 'full_name');
    if (env['GITHUB_EVENT_NAME'] === 'workflow_run')
        return payload.text('workflow_run', 'head_repository', 'full_name') !== own;
    if (isCommented(payload))
        return true;
    const isPull = payload.integer('pull_request', 'number') !== null || isPullRef(env['GITHUB_REF'] ?? '');
    return isPull && payload.text('pull_request', 'head', 'repo', 'full_name') !== own;
}
function isPullRef(ref) {
    return ref.startsWith('refs/pull/');
}
/** A schedule always runs on the default branch, whatever its payload says. */
function githubDefaultBranch(env, payload) {
    const named = payload.text('repository', 'default_branch');
    const [, branch = null] = /^refs\/heads\/(.+)$/s.exec(env['GITHUB_REF'] ?? '') ?? [];
    return named ?? (env['GITHUB_EVENT_NAME'] === 'schedule' ? branch : null);
}

// EXTERNAL MODULE: ./build/src/model/platform.js
var platform = __webpack_require__(63136);
;// CONCATENATED MODULE: ./build/src/doors/inputs.js







/** What a laptop or another CI hands to config/: nothing is fenced, and a builder that is made stays for the next run. */
function cliInputs(values, door) {
    return { ...commonInputs(values, door), workspace: null, temporary: null, ephemeral: false };
}
/** What the runner hands to config/. A hosted machine is thrown away; a builder made on any runner is removed by post. */
function actionInputs(values, door) {
    const { env, cwd } = door;
    return {
        ...commonInputs(values, door),
        cwd: env['GITHUB_WORKSPACE'] ?? cwd,
        workspace: env['GITHUB_WORKSPACE'] ?? cwd,
        temporary: env['RUNNER_TEMP'] ?? null,
        ephemeral: true,
    };
}
function commonInputs(values, door) {
    const { env, cwd, mask } = door;
    return {
        door: door.name,
        values,
        env,
        cwd,
        source: readSource(env, cwd),
        local: localPlatform(),
        files: localFiles,
        builds: true,
        readBakeFile: bakeFileReader(door),
        hide: (secret) => mask.hide(secret),
    };
}
/** Where the machine does not say which branch others push to, a clone may: their cache is there to be read. */
function readSource(env, cwd) {
    const source = readSourceContext(env, read_event/* readEvent */.j, new Date());
    return { ...source, defaultBranch: source.defaultBranch ?? defaultBranchOf(cwd, read_event/* readEvent */.j) };
}
/** What `local` means: Linux of this machine's architecture, also on macOS and Windows, whose containers are Linux. */
function localPlatform() {
    const parsed = (0,platform/* parsePlatform */.FL)(`linux/${(0,external_node_os_.arch)() === 'ppc64' ? 'ppc64le' : (0,external_node_os_.arch)()}`);
    return parsed.ok ? parsed.value : 'linux/amd64';
}


/***/ }),

/***/ 89170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** GitHub's payload, or a file of git: the text at a path. Throws where there is none. */
function readEvent(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
}


/***/ }),

/***/ 73122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parsePayload)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);

/** Reads the file at GITHUB_EVENT_PATH. A payload that is missing, not JSON or not an object has no values. */
function parsePayload(env, readEvent) {
    const root = parseEvent(env['GITHUB_EVENT_PATH'] ?? '', readEvent);
    const find = (path) => {
        let value = root;
        for (const key of path)
            value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
        return value;
    };
    return {
        text: (...path) => {
            const value = find(path);
            return typeof value === 'string' && value !== '' ? value : null;
        },
        integer: (...path) => {
            const value = find(path);
            return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
        },
    };
}
function parseEvent(path, readEvent) {
    try {
        return path === '' ? undefined : JSON.parse(readEvent(path));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 63136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ platformSlug),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   FP: () => (/* binding */ splitParts),
/* harmony export */   nn: () => (/* binding */ joinParts)
/* harmony export */ });
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
const systems = ['linux', 'windows', 'darwin', 'freebsd', 'wasi'];
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
function platformSlug(platform) {
    return platform.replaceAll('/', '-');
}


/***/ }),

/***/ 6691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   gC: () => (/* binding */ textList),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
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


/***/ })

};
