export const id = 843;
export const ids = [843];
export const modules = {

/***/ 1346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Un: () => (/* binding */ cliInputs),
  hJ: () => (/* binding */ localPlatform)
});

// UNUSED EXPORTS: actionInputs

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/config/files.ts

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

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
;// CONCATENATED MODULE: ./src/machine/bake-files.ts

/** Asks this machine's buildx; what is missing is told as where a builder is looked for. Loaded only when there is a bake file. */
function bakeFileReader({ env, signal, name: door }) {
    return async (query) => {
        const [{ readBakeFile }, { explainDocker, noDocker }, { surroundings }] = await Promise.all([
            __webpack_require__.e(/* import() */ 205).then(__webpack_require__.bind(__webpack_require__, 9205)),
            __webpack_require__.e(/* import() */ 605).then(__webpack_require__.bind(__webpack_require__, 9605)),
            __webpack_require__.e(/* import() */ 806).then(__webpack_require__.bind(__webpack_require__, 806)),
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/github/default-branch.ts

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

;// CONCATENATED MODULE: ./src/github/event-payload.ts
/** Reads the file at GITHUB_EVENT_PATH. A payload that is missing, not JSON or not an object has no values. */
function parsePayload(env, readEvent) {
    const root = parseEvent(env['GITHUB_EVENT_PATH'] ?? '', readEvent);
    const find = (path) => {
        let value = root;
        for (const key of path)
            value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
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
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./src/github/gitlab-context.ts
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

;// CONCATENATED MODULE: ./src/github/jenkins-context.ts
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

;// CONCATENATED MODULE: ./src/github/source-context.ts



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
        return { ...nothing, ...githubContext(env, parsePayload(env, readEvent)), ci: 'github', createdAt };
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

// EXTERNAL MODULE: ./src/model/platform.ts
var platform = __webpack_require__(3154);
;// CONCATENATED MODULE: ./src/doors/inputs.ts







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
    const read = (path) => (0,external_node_fs_.readFileSync)(path, 'utf8');
    const source = readSourceContext(env, read, new Date());
    return { ...source, defaultBranch: source.defaultBranch ?? defaultBranchOf(cwd, read) };
}
/** What `local` means: Linux of this machine's architecture, also on macOS and Windows, whose containers are Linux. */
function localPlatform() {
    const parsed = (0,platform/* parsePlatform */.FL)(`linux/${(0,external_node_os_.arch)() === 'ppc64' ? 'ppc64le' : (0,external_node_os_.arch)()}`);
    return parsed.ok ? parsed.value : 'linux/amd64';
}


/***/ }),

/***/ 838:
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

/***/ 2378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ limitTime),
/* harmony export */   Lp: () => (/* binding */ afterAbort),
/* harmony export */   dC: () => (/* binding */ isTimeUp),
/* harmony export */   dn: () => (/* binding */ withinTime),
/* harmony export */   mm: () => (/* binding */ isCancelled)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);

/** Why a signal was aborted whose time was up; nobody cancelled. */
const timeIsUp = Object.assign(new Error('it ran out of time'), { code: 'ETIMEDOUT' });
/** True when the signal was aborted, and by a time limit: the run goes on. */
function isTimeUp(signal) {
    return signal?.aborted === true && signal.reason === timeIsUp;
}
/** True when the signal was aborted by whoever cancelled the run. */
function isCancelled(signal) {
    return signal?.aborted === true && signal.reason !== timeIsUp;
}
/** A signal that is aborted with the given one, or when the time is up. `end` must be called: the timer keeps the process alive. */
function limitTime(milliseconds, outer) {
    const controller = new AbortController();
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, controller.signal);
    const follow = () => controller.abort(outer?.reason);
    const timer = setTimeout(() => controller.abort(timeIsUp), milliseconds);
    if (outer?.aborted)
        follow();
    outer?.addEventListener('abort', follow);
    return {
        signal: controller.signal,
        end() {
            clearTimeout(timer);
            outer?.removeEventListener('abort', follow);
        },
    };
}
/** A signal that is aborted so long after the given one: what is under way then may still end. `end` must be called. */
function afterAbort(outer, milliseconds) {
    const controller = new AbortController();
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, controller.signal);
    let timer;
    const begin = () => void (timer = setTimeout(() => controller.abort(outer?.reason), milliseconds));
    if (outer?.aborted)
        begin();
    outer?.addEventListener('abort', begin);
    return {
        signal: controller.signal,
        end() {
            clearTimeout(timer);
            outer?.removeEventListener('abort', begin);
        },
    };
}
/** Does it under a signal with a time limit. */
async function withinTime(milliseconds, outer, act) {
    const { signal, end } = limitTime(milliseconds, outer);
    try {
        return await act(signal);
    }
    finally {
        end();
    }
}


/***/ }),

/***/ 8902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ tries),
/* harmony export */   X2: () => (/* binding */ isAmbiguous),
/* harmony export */   bD: () => (/* binding */ withRetry),
/* harmony export */   hF: () => (/* binding */ isGivenUp),
/* harmony export */   i7: () => (/* binding */ isSecondaryRateLimit),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter),
/* harmony export */   xf: () => (/* binding */ pollDelay)
/* harmony export */ });
/* unused harmony exports isRetried, retryDelay */
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2378);

const tries = 6;
const retriedStatuses = new Set([408, 425, 429, 499, 500, 502, 503, 504, 522]);
const retriedNetworkCodes = new Set([
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'HPE_INVALID_EOF_STATE',
]);
const retriedCodes = new Set(['TOOMANYREQUESTS', 'UNAVAILABLE', 'BLOB_UPLOAD_INVALID']);
/** Full storage and too large a body do not get better by asking again, whatever code comes with them. */
const finalStatuses = new Set([401, 413, 507]);
/** GHCR reports its secondary rate limit as 403; every other 403 is final. */
function isSecondaryRateLimit(fault) {
    return fault.status === 403 && /secondary rate limit/i.test(fault.message);
}
function isRetried(fault) {
    if (fault.status === null)
        return retriedNetworkCodes.has(fault.networkCode ?? '');
    if (finalStatuses.has(fault.status))
        return false;
    return (retriedStatuses.has(fault.status) ||
        isSecondaryRateLimit(fault) ||
        fault.codes.some((code) => retriedCodes.has(code)));
}
/** Whoever asked did not want the answer any more. */
function isGivenUp({ networkCode }) {
    return networkCode === 'ABORT_ERR';
}
/** True when the registry may have done what was asked although no good answer came. */
function isAmbiguous(fault) {
    return fault.status === null || fault.status === 408 || fault.status === 499 || fault.status >= 500;
}
/**
 * Milliseconds to wait before the next try, or null to give up: exponential back-off with full jitter,
 * never less than the registry asks for.
 */
function retryDelay(fault, tried, policy) {
    if (tried >= policy.tries || !isRetried(fault))
        return null;
    const asked = fault.retryAfter === null ? 0 : (parseRetryAfter(fault.retryAfter, policy.now()) ?? 0) * policy.timeScale;
    if (asked > policy.longestRetryAfterMs)
        return null;
    const ceiling = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (tried - 1));
    return Math.max(asked, Math.round(policy.random() * ceiling));
}
/** Milliseconds of a Retry-After header: seconds or an HTTP date (RFC 9110, 10.2.3), or a Go duration as GHCR sends it (`1.889377ms`). */
function parseRetryAfter(text, nowMs) {
    const trimmed = text.trim();
    if (/^\d+(\.\d+)?$/.test(trimmed))
        return Number(trimmed) * 1000;
    const duration = parseGoDuration(trimmed);
    if (duration !== null)
        return duration;
    const date = Date.parse(trimmed);
    return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
const goUnits = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
function parseGoDuration(text) {
    if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text))
        return null;
    const parts = text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g);
    return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * (goUnits[unit ?? ''] ?? 0), 0);
}
/** The pauses of whoever asks again and again: short at first, never longer than 5 s. */
function pollDelay(asked, { timeScale }) {
    return Math.min(5_000, 250 * 2 ** (asked - 1)) * timeScale;
}
/** True when nothing is there (yet). */
function isAbsent(fault) {
    return fault.status === 404;
}
/**
 * Tries until it works, the fault is final, or tries or time are used up. Then the last fault is the answer. `awaited`:
 * it was written by this run, so that a registry which does not have it only lags, and is asked again for so long.
 */
async function withRetry(attempt, policy, { signal, awaited = false } = {}) {
    const started = performance.now();
    let waited = 0;
    let absent = 0;
    for (let tried = 1;;) {
        const result = await attempt();
        if (result.ok)
            return result;
        const spent = Math.max(waited, performance.now() - started);
        const isLate = awaited && isAbsent(result.fault);
        const delay = isLate ? pollDelay(++absent, policy) : retryDelay(result.fault, tried++, policy);
        const limit = isLate ? Math.min(policy.lagMs, policy.budgetMs) : policy.budgetMs;
        if (delay === null || spent + delay > limit)
            return result;
        await policy.sleep(delay, signal).catch((error) => {
            if (!(0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .isTimeUp */ .dC)(signal))
                throw error;
        });
        if ((0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .isTimeUp */ .dC)(signal))
            return result;
        waited += delay;
    }
}


/***/ }),

/***/ 8516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./src/files/home-directory.ts
var home_directory = __webpack_require__(838);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/process/run-program.ts + 2 modules
var run_program = __webpack_require__(1772);
// EXTERNAL MODULE: ./src/registry/cancelled.ts
var cancelled = __webpack_require__(1228);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/registry/host.ts

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
function isLoopback(host) {
    const name = host
        .replace(/:\d+$/, '')
        .replace(/^\[|\]$/g, '')
        .toLowerCase();
    if (name === 'localhost' || name.endsWith('.localhost'))
        return true;
    return ((0,external_node_net_.isIP)(name) === 4 && name.startsWith('127.')) || name === '::1';
}
/**
 * The ways to try, best first. As Docker does with `insecure-registries`, a host listed as insecure is tried over https
 * without a certificate check and then over http. A loopback host is tried over http first, which is what runs there.
 */
function schemesFor(host, insecure) {
    const listed = insecure.includes(host);
    const https = { protocol: 'https:', verified: !listed };
    const http = { protocol: 'http:', verified: true };
    if (isLoopback(host))
        return [http, https];
    return listed ? [https, http] : [https];
}

// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(2060);
;// CONCATENATED MODULE: ./src/registry/credentials.ts







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
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        // The parser's message quotes the text, which may hold a password.
        throw unreadable(path, 'it is not JSON');
    }
    if (!(0,manifest/* isObject */.Gv)(value))
        throw unreadable(path, 'it is not a JSON object');
    const { auths, credHelpers, credsStore } = value;
    return {
        auths: (0,manifest/* isObject */.Gv)(auths) ? auths : {},
        credHelpers: (0,manifest/* isObject */.Gv)(credHelpers) ? credHelpers : {},
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
    const named = config.credHelpers[host] ?? (isDockerHub(host) ? config.credHelpers[dockerHubKey] : undefined);
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
    return keyHost === host || (isDockerHub(keyHost) && isDockerHub(host));
}
function readEntry(entry) {
    if (!(0,manifest/* isObject */.Gv)(entry))
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
        input: isDockerHub(host) ? dockerHubKey : host,
        timeoutMs: options.helperTimeoutMs ?? 10_000,
        ...(options.signal !== undefined && { signal: options.signal }),
    }).catch((error) => {
        const missing = error instanceof failure/* Failure */.H && error.problems[0]?.code === 'PROGRAM_NOT_FOUND';
        throw helperFailure(name, host, missing ? 'it is not installed' : 'it cannot be run');
    });
    if (result.cancelled)
        throw (0,cancelled/* cancelled */.K)();
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
    try {
        const answer = JSON.parse(text);
        if (!(0,manifest/* isObject */.Gv)(answer))
            return null;
        const { Username, Secret } = answer;
        return typeof Username === 'string' && typeof Secret === 'string' ? basic(Username, Secret) : null;
    }
    catch {
        return null;
    }
}
function helperFailure(name, host, why) {
    return new failure/* Failure */.H('registry', {
        code: 'CREDENTIAL_HELPER',
        what: `docker-credential-${name} gave no login for ${host}`,
        why,
        fix: `fix it, or remove it from "credsStore"/"credHelpers" in Docker's config.json and run \`docker login ${host}\``,
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/model/reference.ts
var reference = __webpack_require__(6676);
;// CONCATENATED MODULE: ./src/registry/challenge.ts

/**
 * Reads `Bearer realm="…",service="…"` or `Basic …`; null when it is neither.
 * When several are offered, Bearer wins.
 */
function parseChallenge(header) {
    const bearer = /(?:^|,\s*)bearer\s+(.*)$/i.exec(header)?.[1];
    if (bearer === undefined)
        return /(?:^|,\s*)basic\b/i.test(header) ? { kind: 'basic' } : null;
    const fields = new Map([...bearer.matchAll(/([a-z_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi)].map((match) => [
        (match[1] ?? '').toLowerCase(),
        (match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'),
    ]));
    const realm = fields.get('realm');
    if (realm === undefined || !URL.canParse(realm))
        return null;
    return { kind: 'bearer', realm: new URL(realm), service: fields.get('service') ?? null };
}
/**
 * The request for a token: with a refresh token by POST (Docker's OAuth2 token spec), else by GET with the user's name
 * and password, or anonymous (Docker's token authentication spec).
 */
function tokenRequest(challenge, scopes, credential) {
    const client = 'build-variants';
    if (credential?.kind === 'identity') {
        const form = new URLSearchParams({
            grant_type: 'refresh_token',
            service: challenge.service ?? challenge.realm.host,
            client_id: client,
            scope: scopes.join(' '),
            refresh_token: credential.token,
        });
        return { url: challenge.realm, headers: { 'content-type': 'application/x-www-form-urlencoded' }, form };
    }
    const url = new URL(challenge.realm);
    if (challenge.service !== null)
        url.searchParams.set('service', challenge.service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    if (credential?.kind !== 'basic')
        return { url, headers: {}, form: null };
    url.searchParams.set('client_id', client);
    return { url, headers: { authorization: basicHeader(credential) }, form: null };
}
function basicHeader(credential) {
    const pair = `${credential.username}:${credential.password}`;
    return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}
/** The answer of a token service; null when there is no token in it. A token without a lifetime lives 60 s (token spec). */
function parseToken(body) {
    let fields;
    try {
        fields = JSON.parse(body);
    }
    catch {
        return null;
    }
    if (!(0,manifest/* isObject */.Gv)(fields))
        return null;
    const value = fields['token'] ?? fields['access_token'];
    const lifetime = fields['expires_in'];
    if (typeof value !== 'string' || value === '')
        return null;
    return {
        value,
        lifetimeSeconds: typeof lifetime === 'number' && lifetime > 0 ? Math.max(lifetime, 60) : 60,
    };
}
/** Why a realm is not asked; null when it may be. Credentials go over https only, unless the registry itself is spoken to in plain. */
function refuseRealm(realm, registryIsPlain) {
    if (realm.protocol === 'https:' || (realm.protocol === 'http:' && registryIsPlain))
        return null;
    return {
        status: 401,
        networkCode: null,
        codes: [],
        message: `it sends logins to ${realm.origin}, which is not https`,
        retryAfter: null,
        date: null,
        host: null,
    };
}

// EXTERNAL MODULE: ./src/registry/exchange.ts
var exchange = __webpack_require__(2746);
// EXTERNAL MODULE: ./src/http/retry.ts
var http_retry = __webpack_require__(8902);
;// CONCATENATED MODULE: ./src/registry/authorizer.ts



/** A token that was refused when it was younger is no good, a new one will be no better. */
const trustedAgeMs = 5_000;
function createAuthorizer(options) {
    let challenge = null;
    const held = new Map();
    return {
        async header(scopes, signal) {
            if (challenge === null)
                return { ok: true, value: null };
            if (challenge.kind === 'basic')
                return { ok: true, value: plainHeader(await options.credentials(options.host)) };
            const need = { challenge, scopes, signal };
            const token = await heldToken(held, need, () => fetchToken(options, need));
            return token.ok ? { ok: true, value: `Bearer ${token.value.value}` } : token;
        },
        learn(response, scopes) {
            const found = parseChallenge(response.headers['www-authenticate'] ?? '');
            if (found === null)
                return false;
            const changed = JSON.stringify(found) !== JSON.stringify(challenge);
            challenge = found;
            const token = held.get(scopes.join(' '));
            const old = token !== undefined && performance.now() - token.askedAtMs > trustedAgeMs;
            if (changed || old)
                held.delete(scopes.join(' '));
            return changed || old;
        },
    };
}
/** The token that is held for these scopes, or a new one; those who ask at once share one request. */
async function heldToken(held, need, fetch) {
    const key = need.scopes.join(' ');
    const known = held.get(key);
    if (known !== undefined && known.expiresAtMs > performance.now()) {
        const shared = await known.answer;
        // Whoever asked for it may have given up for a reason of its own.
        if (shared.ok || !(0,http_retry/* isGivenUp */.hF)(shared.fault) || need.signal?.aborted === true)
            return shared;
        if (held.get(key) === known)
            held.delete(key);
        return heldToken(held, need, fetch);
    }
    const answer = fetch();
    const token = { answer, askedAtMs: performance.now(), expiresAtMs: Number.POSITIVE_INFINITY };
    held.set(key, token);
    const result = await answer.catch((error) => {
        held.delete(key);
        throw error;
    });
    // A tenth early, so that it does not end on its way.
    if (result.ok)
        token.expiresAtMs = performance.now() + result.value.lifetimeSeconds * 900;
    else
        held.delete(key);
    return result;
}
function plainHeader(credential) {
    if (credential === null)
        return null;
    return credential.kind === 'basic' ? basicHeader(credential) : `Bearer ${credential.token}`;
}
async function fetchToken(options, need) {
    const realm = need.challenge.realm;
    const refusal = refuseRealm(realm, options.plain);
    if (refusal !== null)
        return { ok: false, fault: refusal };
    const credential = await options.credentials(options.host);
    if (credential?.kind === 'bearer')
        return { ok: true, value: { value: credential.token, lifetimeSeconds: 3600 } };
    const asked = tokenRequest(need.challenge, need.scopes, credential);
    const request = {
        method: asked.form === null ? 'GET' : 'POST',
        url: asked.url,
        headers: { accept: 'application/json', ...asked.headers },
        ...(asked.form !== null && { body: Buffer.from(asked.form.toString()) }),
        verified: realm.host !== options.host || !options.plain,
    };
    try {
        const response = await (0,exchange/* exchange */.cv)(options.transport, request, need.signal);
        if (response.status !== 200)
            return elsewhere(await (0,exchange/* responseFault */.gO)(response), realm);
        const token = parseToken((await (0,exchange/* readBody */.x8)(response, 1 << 20)).toString('utf8'));
        if (token !== null)
            return { ok: true, value: token };
        return elsewhere(noToken, realm);
    }
    catch (error) {
        return elsewhere((0,exchange/* networkFault */.T4)(error), realm);
    }
}
const noToken = {
    status: 401,
    networkCode: null,
    codes: [],
    message: 'the token service gave no token',
    retryAfter: null,
    date: null,
    host: null,
};
function elsewhere(fault, realm) {
    return { ok: false, fault: { ...fault, host: realm.host } };
}

// EXTERNAL MODULE: ./src/http/deadline.ts
var deadline = __webpack_require__(2378);
;// CONCATENATED MODULE: ./src/registry/registry-problem.ts



/** A registry failure in words: what was tried, what the registry answered, what to do about it. */
function registryFailure(fault, doing) {
    const words = fault.status === null ? connectionWords(fault, doing) : statusWords(fault, doing);
    const said = fault.status === null ? '' : answered(fault);
    const problem = {
        code: words.code,
        what: `cannot ${doing.action}${said}`,
        why: words.why + clockHint(fault, doing.nowMs),
        fix: words.fix,
    };
    return new failure/* Failure */.H('registry', problem);
}
function answered(fault) {
    const text = fault.message.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    const short = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    const who = fault.host ?? 'the registry';
    return `: ${who} answered ${String(fault.status)}${short === '' ? '' : ` (${short})`}`;
}
const byStatus = {
    401: (_, doing) => ({
        code: 'REGISTRY_LOGIN',
        why: 'no login was found for this registry, or it is wrong or has expired',
        fix: loginFix(doing.host),
    }),
    403: denied,
    404: (_, doing) => ({
        code: 'REGISTRY_NOT_FOUND',
        why: 'the repository or the image does not exist, or the login may not see it',
        fix: `check the name ${doing.repository}; some registries want the repository to be created first`,
    }),
    405: () => ({
        code: 'REGISTRY_READ_ONLY',
        why: 'the registry does not take writes here: it is read-only, a mirror, or under maintenance',
        fix: 'push to a registry or repository that takes writes',
    }),
    413: () => ({
        code: 'REGISTRY_TOO_LARGE',
        why: 'the registry, or a proxy in front of it, refuses content of this size',
        fix: "raise its limit (nginx: client_max_body_size) or make the image's layers smaller",
    }),
    415: mediaTypeWords,
    429: rateLimit,
    507: () => ({
        code: 'REGISTRY_STORAGE',
        why: "the registry's storage is full",
        fix: 'free space in the registry, or ask for more quota; then run again',
    }),
};
const byCode = {
    MANIFEST_INVALID: mediaTypeWords,
    TAG_INVALID: mediaTypeWords,
    MANIFEST_BLOB_UNKNOWN: missingContent,
    BLOB_UNKNOWN: missingContent,
    BLOB_UPLOAD_INVALID: () => ({
        code: 'REGISTRY_STORAGE',
        why: 'the registry could not keep what was sent; most often its storage is full',
        fix: "look at the registry's free space and its own log, then run again",
    }),
    TOOMANYREQUESTS: rateLimit,
};
function statusWords(fault, doing) {
    const coded = fault.codes.map((code) => byCode[code]).find((words) => words !== undefined);
    if (coded !== undefined)
        return coded(fault, doing);
    const words = byStatus[fault.status ?? 0];
    if (words !== undefined)
        return words(fault, doing);
    return {
        code: 'REGISTRY_ERROR',
        why: 'the registry could not do this, even after retries',
        fix: `run again later; if it happens again, ask the operator of ${doing.host}`,
    };
}
function denied(fault, doing) {
    if ((0,http_retry/* isSecondaryRateLimit */.i7)(fault))
        return rateLimit(fault, doing);
    const ghcr = doing.host === 'ghcr.io';
    return {
        code: 'REGISTRY_DENIED',
        why: `the login may not do this in ${doing.repository}`,
        fix: ghcr
            ? 'give the job `permissions: packages: write`, and the repository write access in the package settings; runs of forks never have it: docs/publishing.md, "Pull requests from forks"'
            : 'use a login with write access to this repository',
    };
}
function rateLimit(fault, doing) {
    const asked = fault.retryAfter === null ? null : (0,http_retry/* parseRetryAfter */.mu)(fault.retryAfter, doing.nowMs);
    const wait = asked === null ? '' : `; it asks to wait ${String(Math.ceil(asked / 1000))} s`;
    const hub = isDockerHub(doing.host) ? ', or log in to Docker Hub for a higher limit' : '';
    return {
        code: 'REGISTRY_RATE_LIMIT',
        why: `the registry's rate limit is used up${wait}`,
        fix: `run again later${hub}`,
    };
}
function mediaTypeWords() {
    return {
        code: 'REGISTRY_MEDIA_TYPE',
        why: 'the registry does not take this manifest; old ones know no OCI indexes or attestations',
        fix: 'use a registry that follows the OCI distribution spec 1.0, or turn attestations off (`provenance: false`)',
    };
}
function missingContent(_, doing) {
    return {
        code: 'REGISTRY_CONTENT_MISSING',
        why: `something that the manifest names is not in ${doing.repository}`,
        fix: 'run again; if it happens again, see whether a clean-up rule of the registry removes untagged manifests',
    };
}
function loginFix(host) {
    return isDockerHub(host) ? 'run `docker login`' : `run \`docker login ${host}\``;
}
function connectionWords(fault, doing) {
    const code = fault.networkCode ?? '';
    const host = fault.host ?? doing.host;
    const tls = certificateWords(code, host);
    if (tls !== null)
        return tls;
    if (code === 'ETIMEDOUT')
        return {
            code: 'REGISTRY_TIMEOUT',
            why: `${host} did not answer in time`,
            fix: 'check that the registry is up and reachable from this machine (firewall, proxy), then run again',
        };
    return {
        code: 'REGISTRY_UNREACHABLE',
        why: `${host}: ${networkWords[code] ?? fault.message} (${code})`,
        fix: 'check the host name and port, that the registry runs, and that this machine may reach it',
    };
}
const networkWords = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'the name is not known',
    EAI_AGAIN: 'the name server does not answer',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    EHOSTUNREACH: 'there is no route to it',
    ENETUNREACH: 'there is no route to it',
};
const certificateCauses = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that this machine does not trust',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that this machine does not trust',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that this machine does not trust',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    CERT_NOT_YET_VALID: "its certificate is not valid yet (or this machine's clock is wrong)",
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};
/** The connection fails for a reason that another try does not change: no listener, no such host, no good certificate. */
function isUnreachable(fault) {
    const code = fault.networkCode ?? '';
    return isCertificateFault(fault) || code === 'ECONNREFUSED' || code === 'ENOTFOUND';
}
function isCertificateFault(fault) {
    return (fault.networkCode ?? '') in certificateCauses;
}
function certificateWords(code, host) {
    const cause = certificateCauses[code];
    if (cause !== undefined)
        return {
            code: 'REGISTRY_TLS',
            why: `${host}: ${cause} (${code})`,
            fix: `trust its authority (NODE_EXTRA_CA_CERTS=ca.pem), or add \`insecure-registries: ${host}\``,
        };
    if (code !== 'EPROTO' && !code.startsWith('ERR_SSL_'))
        return null;
    return {
        code: 'REGISTRY_TLS',
        why: `${host} does not speak TLS; it looks like a registry with plain http (${code})`,
        fix: `add \`insecure-registries: ${host}\` to use plain http`,
    };
}
/** A clock that is off breaks tokens and certificates in ways that no message names. */
function clockHint(fault, nowMs) {
    const theirs = fault.date === null ? Number.NaN : Date.parse(fault.date);
    const minutes = Math.round(Math.abs(nowMs - theirs) / 60_000);
    const suspicious = fault.status === 401 && minutes >= 5;
    return suspicious ? `; this machine's clock differs from the registry's by ${String(minutes)} minutes` : '';
}

;// CONCATENATED MODULE: ./src/registry/host-session.ts







function createHostSession(options) {
    const reached = createReacher(options);
    const ask = async (call, signal) => {
        try {
            signal.throwIfAborted();
            const known = await reached(signal);
            const result = known.ok ? await attempt(call, { ...options, ...known.value, signal }) : known;
            if (!result.ok)
                signal.throwIfAborted();
            return result;
        }
        catch (error) {
            if ((0,deadline/* isCancelled */.mm)(signal))
                throw (0,cancelled/* cancelled */.K)();
            // That the time is up is a fault like silence.
            return { ok: false, fault: (0,exchange/* networkFault */.T4)((0,deadline/* isTimeUp */.dC)(signal) ? signal.reason : error) };
        }
    };
    const once = (call, signal) => (0,deadline/* withinTime */.dn)(options.policy.budgetMs, signal, (within) => ask(call, within));
    const failure = (fault, { action, scopes }) => {
        const repository = /^repository:([^:]+):/.exec(scopes[0] ?? '')?.[1] ?? '';
        return registryFailure(fault, { host: options.host, repository, action, nowMs: options.policy.now() });
    };
    const persist = async (attempted, subject, signal) => {
        const { policy } = options;
        const { awaited = false } = subject;
        const result = await (0,deadline/* withinTime */.dn)(policy.budgetMs, signal, (within) => (0,http_retry/* withRetry */.bD)(() => attempted(within), policy, { signal: within, awaited }).catch((error) => {
            throw (0,deadline/* isCancelled */.mm)(within) ? (0,cancelled/* cancelled */.K)() : error;
        }));
        if (result.ok)
            return result.value;
        throw failure(result.fault, subject);
    };
    const call = (asked, signal) => persist((within) => settled(asked, within, ask(asked, within)), asked, signal);
    return { call, once, persist, failure, policy: options.policy };
}
async function settled(call, signal, answer) {
    const result = await answer;
    if (result.ok || call.settle === undefined)
        return result;
    const value = await call.settle(result.fault, signal);
    return value === null ? result : { ok: true, value };
}
/** Finds out once how the host is reached, for all who ask. */
function createReacher(options) {
    let base;
    const reached = async (signal) => {
        const looking = (base ??= reach(options, signal));
        const forget = () => void (base = base === looking ? undefined : base);
        const result = await looking.catch((error) => {
            forget();
            throw error;
        });
        if (result.ok)
            return result;
        // The next try looks anew; at once, if whoever began it gave up for a reason of its own.
        forget();
        return (0,http_retry/* isGivenUp */.hF)(result.fault) && !signal.aborted ? reached(signal) : result;
    };
    return reached;
}
/** Finds the way to speak to the host, best first. */
async function reach(options, signal) {
    let first;
    for (const scheme of schemesFor(options.host, options.insecure)) {
        const result = await greet(options, scheme, signal);
        // Where nothing listens, or a certificate is refused, another protocol is no help.
        if (result.ok || isUnreachable(result.fault))
            return result;
        first ??= result;
    }
    return first ?? { ok: false, fault: (0,exchange/* networkFault */.T4)(new Error('no way to speak to it')) };
}
/** `GET /v2/` (distribution spec, end-1) tells whether the protocol is right and what login the registry wants. */
async function greet(options, scheme, signal) {
    const plain = scheme.protocol === 'http:' || !scheme.verified;
    const authorizer = createAuthorizer({ ...options, plain });
    const url = new URL(`${scheme.protocol}//${apiHost(options.host)}/v2/`);
    try {
        const request = { method: 'GET', url, headers: {}, verified: scheme.verified };
        const response = await (0,exchange/* exchange */.cv)(options.transport, request, signal);
        // What a TLS port answers to plain http (Go, nginx).
        if (response.status === 400 && scheme.protocol === 'http:')
            return { ok: false, fault: await (0,exchange/* responseFault */.gO)(response) };
        await (0,exchange/* discard */.vf)(response);
        if (response.status === 401)
            authorizer.learn(response, []);
        return { ok: true, value: { scheme, authorizer } };
    }
    catch (error) {
        return { ok: false, fault: (0,exchange/* networkFault */.T4)(error) };
    }
}
async function attempt(call, context) {
    for (let logins = 0;; logins++) {
        const header = await context.authorizer.header(call.scopes, context.signal);
        if (!header.ok)
            return header;
        call.onSend?.();
        const response = await (0,exchange/* exchange */.cv)(context.transport, toRequest(call, context, header.value), context.signal);
        if (call.accept.includes(response.status))
            return { ok: true, value: await call.read(response) };
        const again = response.status === 401 && logins === 0 && context.authorizer.learn(response, call.scopes);
        if (!again)
            return { ok: false, fault: await (0,exchange/* responseFault */.gO)(response) };
        await (0,exchange/* discard */.vf)(response);
    }
}
function toRequest(call, context, authorization) {
    const origin = new URL(`${context.scheme.protocol}//${apiHost(context.host)}`);
    const url = new URL(call.target, origin);
    const headers = { ...call.headers, ...(authorization !== null && { authorization }) };
    const body = typeof call.body === 'function' ? call.body() : call.body;
    const own = url.origin === origin.origin;
    return {
        method: call.method,
        url,
        headers: own ? headers : (0,exchange/* withoutLogin */.Gq)(headers),
        ...(body !== undefined && { body }),
        verified: !own || context.scheme.verified,
    };
}

// EXTERNAL MODULE: ./src/model/digest.ts
var model_digest = __webpack_require__(5305);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/oci/content-source.ts
var content_source = __webpack_require__(7172);
// EXTERNAL MODULE: ./src/registry/repository-context.ts
var repository_context = __webpack_require__(4661);
;// CONCATENATED MODULE: ./src/registry/blob-reading.ts






/** How often a blob that breaks off is taken up again where it broke. */
const mostResumes = 5;
/** A blob in chunks, checked at its end; where the connection breaks, it goes on from there. */
async function* readBlobStream(context, digest) {
    const { signal, end } = (0,deadline/* limitTime */.DZ)(context.session.policy.blobMs, context.signal);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        for await (const chunk of readResumed({ ...context, signal }, digest)) {
            hash.update(chunk);
            yield chunk;
        }
    }
    finally {
        end();
    }
    const found = `sha256:${hash.digest('hex')}`;
    if (found !== digest)
        throw (0,content_source/* wrongDigest */.K9)(digest, found, context.name);
}
async function* readResumed(context, digest) {
    let length = 0;
    for (let resumes = 0;; resumes++) {
        try {
            for await (const chunk of readFrom(context, digest, length)) {
                length += chunk.length;
                yield chunk;
            }
            return;
        }
        catch (error) {
            if ((0,deadline/* isCancelled */.mm)(context.signal))
                throw (0,cancelled/* cancelled */.K)();
            const fault = (0,exchange/* networkFault */.T4)((0,deadline/* isTimeUp */.dC)(context.signal) ? context.signal?.reason : error);
            if (resumes >= mostResumes || (0,deadline/* isTimeUp */.dC)(context.signal))
                throw context.session.failure(fault, blobCall(context, digest));
        }
    }
}
async function* readFrom(context, digest, start) {
    const { session, signal } = context;
    const call = {
        ...blobCall(context, digest),
        ...(start > 0 && { headers: { range: `bytes=${String(start)}-` } }),
        accept: start > 0 ? [200, 206] : [200],
        read: (response) => Promise.resolve(response),
    };
    const response = await session.call(call, signal);
    // The call is over, and with it its hold on the body.
    const stop = () => response.body.destroy(signal?.reason);
    signal?.addEventListener('abort', stop);
    try {
        // A registry that knows no ranges sends all again.
        let skip = response.status === 206 ? 0 : start;
        for await (const bytes of response.body) {
            if (skip < bytes.length)
                yield bytes.subarray(skip);
            skip = Math.max(0, skip - bytes.length);
        }
    }
    finally {
        signal?.removeEventListener('abort', stop);
    }
}
/** Part of a blob by HTTP Range (distribution spec, "Pulling blobs"); from the whole where the registry knows no ranges. */
function readBlobRange(context, digest, range) {
    const end = range.start + range.length - 1;
    const call = {
        ...blobCall(context, digest),
        headers: { range: `bytes=${String(range.start)}-${String(end)}` },
        accept: [200, 206],
        read: (response) => takeRange(response, range),
    };
    return context.session.call(call, context.signal);
}
async function takeRange(response, range) {
    let skip = response.status === 206 ? 0 : range.start;
    const chunks = [];
    let length = 0;
    for await (const piece of response.body) {
        const bytes = piece.subarray(skip);
        skip = Math.max(0, skip - piece.length);
        chunks.push(bytes);
        length += bytes.length;
        // Ends the loop and with it the connection: the rest is not wanted.
        if (length >= range.length && response.status === 200)
            break;
    }
    if (length < range.length)
        throw Object.assign(new Error('the blob ended too early'), { code: 'ECONNRESET' });
    return Buffer.concat(chunks).subarray(0, range.length);
}
function blobCall(context, digest) {
    return {
        method: 'GET',
        target: `/v2/${context.path}/blobs/${digest}`,
        scopes: (0,repository_context/* scopesOf */.ZK)(context),
        awaited: context.awaited,
        action: `read ${context.name}@${digest}`,
    };
}

;// CONCATENATED MODULE: ./src/registry/blob-upload.ts


/**
 * Sends a blob in one piece: POST for a place, PUT to it (distribution spec, "POST then PUT").
 * A PUT that broke leaves a place that cannot be used again, so each try begins with a new one.
 */
async function uploadBlob(context, blob) {
    const { session, signal } = context;
    const place = placeCall(context, blob.digest);
    await session.persist(async (within) => {
        const found = await session.once(place, within);
        return found.ok ? await session.once(putCall(place, blob, found.value), within) : found;
    }, place, signal);
}
function placeCall(context, digest) {
    return {
        method: 'POST',
        target: `/v2/${context.path}/blobs/uploads/`,
        scopes: (0,repository_context/* scopesOf */.ZK)(context),
        headers: { 'content-length': '0' },
        accept: [202],
        action: `write ${digest} to ${context.name}`,
        async read(response) {
            await (0,exchange/* discard */.vf)(response);
            return new URL(response.headers.location ?? '', response.url).href;
        },
    };
}
function putCall(place, blob, location) {
    const url = new URL(location);
    url.searchParams.set('digest', blob.digest);
    return {
        ...place,
        method: 'PUT',
        target: url.href,
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(blob.size) },
        body: blob.open,
        accept: [201, 202, 204],
        async read(response) {
            await (0,exchange/* discard */.vf)(response);
            return url.href;
        },
    };
}

// EXTERNAL MODULE: ./src/oci/media-types.ts
var media_types = __webpack_require__(9217);
;// CONCATENATED MODULE: ./src/registry/push-check.ts




/**
 * Asks for a place to upload to and gives it back (distribution spec, end-4a and "Cancelling an upload"), so that a missing
 * login, right or repository is known before anything is built. One try: only what will not mend itself is an error.
 * Throws a registry failure.
 */
async function checkPush(context) {
    const { session, signal } = context;
    const asked = await session.once(push_check_placeCall(context), signal);
    if (asked.ok) {
        if (asked.value !== null)
            await session.once(cancelCall(context, asked.value), signal);
    }
    else if (isFinal(asked.fault)) {
        throw session.failure(asked.fault, push_check_placeCall(context));
    }
}
const finalStatuses = new Set([401, 403, 404, 405]);
function isFinal(fault) {
    if (fault.status === null)
        return isUnreachable(fault);
    return finalStatuses.has(fault.status) && !(0,http_retry/* isSecondaryRateLimit */.i7)(fault);
}
function push_check_placeCall(context) {
    return {
        method: 'POST',
        target: `/v2/${context.path}/blobs/uploads/`,
        scopes: (0,repository_context/* scopesOf */.ZK)(context),
        headers: { 'content-length': '0' },
        accept: [202],
        action: `push to ${context.name}`,
        async read(response) {
            await (0,exchange/* discard */.vf)(response);
            const { location } = response.headers;
            return location === undefined ? null : new URL(location, response.url).href;
        },
    };
}
function cancelCall(context, place) {
    return {
        ...push_check_placeCall(context),
        method: 'DELETE',
        target: place,
        // Whatever it answers: what is not taken back expires by itself.
        accept: [202, 204, 404, 405],
        read: (response) => (0,exchange/* discard */.vf)(response).then(() => null),
    };
}

;// CONCATENATED MODULE: ./src/registry/manifest-writing.ts









/** See `Repository.putManifest`. */
function manifest_writing_putCall(context, reference, manifest) {
    return {
        ...(0,repository_context/* manifestCall */.YF)(context, reference),
        action: `write ${(0,repository_context/* fullReference */.P$)(context.name, reference)}`,
        method: 'PUT',
        headers: { 'content-type': manifest.mediaType, 'content-length': String(manifest.body.length) },
        body: manifest.body,
        accept: [200, 201, 202],
        async read(response) {
            await (0,exchange/* discard */.vf)(response);
            const said = response.headers['docker-content-digest'];
            if ((0,model_digest/* isDigest */.B)(said) && said !== manifest.digest)
                throw movedWrongly(context.name, reference, said);
            return 'stored';
        },
        async settle(fault, signal) {
            if (!(0,http_retry/* isAmbiguous */.X2)(fault))
                return null;
            const found = await context.session.once((0,repository_context/* headCall */.db)(context, reference), signal);
            const there = found.ok && found.value !== null && found.value !== 'unknown';
            return there && found.value.digest === manifest.digest ? 'stored' : null;
        },
    };
}
/** See `Repository.writeTag`. */
async function writeTag(context, tag, manifest) {
    const seen = { sent: false, pending: false, lost: 0, answered: false, said: null };
    const known = (failure) => {
        const { sent, pending, lost, answered, said } = seen;
        return {
            sent,
            accepted: answered || failure === null,
            answered,
            stray: pending || lost > 0,
            said,
            failure,
        };
    };
    try {
        await context.session.call(watched(manifest_writing_putCall(context, tag, manifest), seen, manifest.digest), context.signal);
        return known(null);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            return known(error);
        throw error;
    }
}
function watched(call, seen, digest) {
    return {
        ...call,
        onSend: () => void Object.assign(seen, { sent: true, pending: true }),
        read(response) {
            const said = response.headers['docker-content-digest'];
            const other = (0,model_digest/* isDigest */.B)(said) && said !== digest ? said : null;
            Object.assign(seen, { pending: false, answered: true, said: other });
            return call.read(response);
        },
        async settle(fault, signal) {
            seen.pending = false;
            if (!mayBeDone(fault))
                return null;
            seen.lost++;
            const stored = (await call.settle?.(fault, signal)) ?? null;
            if (stored !== null)
                seen.lost--;
            return stored;
        },
    };
}
/** Nothing was sent where nobody listens, and where the token service failed. */
function mayBeDone(fault) {
    return (0,http_retry/* isAmbiguous */.X2)(fault) && !isUnreachable(fault) && fault.host === null;
}
function movedWrongly(name, reference, said) {
    const target = (0,repository_context/* fullReference */.P$)(name, reference);
    const { problems } = (0,content_source/* wrongDigest */.K9)('what was sent to it', said, target);
    return new failure/* Failure */.H('registry', problems.map((problem) => ({
        ...problem,
        what: `${target} was written, but the registry says that it holds ${said}`,
        why: 'that is not the digest of what was sent: the registry or a proxy changed it',
    })));
}

;// CONCATENATED MODULE: ./src/registry/repository.ts










/** Longest manifest that is read, bytes (the limit of distribution and containerd). */
const manifestLimit = 4 * 1024 * 1024;
function createRepository(context) {
    return {
        name: context.name,
        async getManifest(reference) {
            return (await getManifest(context, reference, [200]));
        },
        findManifest: (reference) => getManifest(context, reference, [200, 404]),
        headManifest: (reference) => headManifest(context, reference),
        async putManifest(reference, manifest) {
            await context.session.call(manifest_writing_putCall(context, reference, manifest), context.signal);
        },
        writeTag: (tag, manifest) => writeTag(context, tag, manifest),
        getBlob: (digest) => readBlobStream(context, digest),
        getBlobRange: (digest, range) => readBlobRange(context, digest, range),
        checkPush: () => checkPush(context),
        blobExists: (digest) => blobExists(context, digest),
        async uploadBlob(blob) {
            if (!(await blobExists(context, blob.digest)))
                await uploadBlob(context, blob);
        },
        mountBlob: (digest, from) => mountBlob(context, digest, from),
    };
}
function getManifest(context, reference, accept) {
    const call = {
        ...(0,repository_context/* manifestCall */.YF)(context, reference),
        method: 'GET',
        headers: { accept: media_types/* acceptManifests */.Pl },
        accept,
        awaited: context.awaited,
        async read(response) {
            if (response.status === 404)
                return await (0,exchange/* discard */.vf)(response).then(() => null);
            const body = await (0,exchange/* readBody */.x8)(response, manifestLimit);
            (0,content_source/* checkDigest */.H2)(reference, body, context.name);
            const declared = response.headers['docker-content-digest'];
            if ((0,model_digest/* isDigest */.B)(declared))
                (0,content_source/* checkDigest */.H2)(declared, body, context.name);
            return (0,manifest/* rawManifest */.Yj)(body, response.headers['content-type']?.split(';')[0] ?? null);
        },
    };
    return context.session.call(call, context.signal);
}
async function headManifest(context, reference) {
    const found = await context.session.call((0,repository_context/* headCall */.db)(context, reference), context.signal);
    if (found !== 'unknown')
        return found;
    // The digest header is only a SHOULD (distribution spec, end-3): without it the body tells.
    const manifest = await getManifest(context, reference, [200, 404]);
    return manifest === null
        ? null
        : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.body.length };
}
function repository_blobCall(context, digest) {
    return {
        target: `/v2/${context.path}/blobs/${digest}`,
        scopes: (0,repository_context/* scopesOf */.ZK)(context),
        action: `read ${context.name}@${digest}`,
    };
}
function blobExists(context, digest) {
    const call = {
        ...repository_blobCall(context, digest),
        method: 'HEAD',
        accept: [200, 404],
        async read(response) {
            await (0,exchange/* discard */.vf)(response);
            return response.status === 200;
        },
    };
    return context.session.call(call, context.signal);
}
function mountBlob(context, digest, from) {
    const call = {
        method: 'POST',
        target: `/v2/${context.path}/blobs/uploads/?mount=${digest}&from=${encodeURIComponent(from)}`,
        scopes: [...(0,repository_context/* scopesOf */.ZK)(context), `repository:${from}:pull`],
        headers: { 'content-length': '0' },
        accept: [201, 202, 404],
        action: `mount ${digest} from ${from} into ${context.name}`,
        async read(response) {
            await (0,exchange/* discard */.vf)(response);
            return response.status === 201;
        },
    };
    return context.session.call(call, context.signal);
}

;// CONCATENATED MODULE: ./src/http/time-limits.ts
const timeLimits = {
    firstDelayMs: 1_000,
    longestDelayMs: 30_000,
    longestRetryAfterMs: 120_000,
    budgetMs: 180_000,
    blobMs: 300_000,
    idleMs: 60_000,
    answerMs: 60_000,
    paceMs: 30_000,
    lagMs: 60_000,
    publicationMs: 600_000,
    rollBackMs: 180_000,
    cancelledRollBackMs: 5_000,
    graceMs: 1_000,
};
function scaleTimes(limits, scale) {
    const scaled = Object.entries(limits);
    return Object.fromEntries(scaled.map(([name, milliseconds]) => [name, milliseconds * scale]));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/http/paced-body.ts
/** Slower is no transfer, bytes a second: a phone in a tunnel does better. */
const leastBytesPerSecond = 1_024;
/**
 * A body that fails with ETIMEDOUT when it comes slower than that on average over `windowMs`: a timer for silence starts
 * anew with each byte, so that one byte a second would be waited for for ever. Only waiting for the registry counts.
 */
function paceBody(message, windowMs) {
    return {
        destroy: (error) => void message.destroy(error),
        async *[Symbol.asyncIterator]() {
            let waitedMs = 0;
            let length = 0;
            let askedAt = performance.now();
            for await (const piece of message) {
                const chunk = piece;
                waitedMs += performance.now() - askedAt;
                length += chunk.length;
                if (waitedMs >= windowMs) {
                    if (length * 1000 < leastBytesPerSecond * waitedMs)
                        throw tooSlow();
                    waitedMs = 0;
                    length = 0;
                }
                yield chunk;
                askedAt = performance.now();
            }
        },
    };
}
function tooSlow() {
    return Object.assign(new Error('it arrived too slowly'), { code: 'ETIMEDOUT' });
}

;// CONCATENATED MODULE: ./src/http/transport.ts





/** Loopback never goes through a proxy (Go, golang.org/x/net/http/httpproxy). */
const loopback = 'localhost,127.0.0.1,[::1]';
function proxyOf({ HTTP_PROXY, HTTPS_PROXY, NO_PROXY }) {
    return { HTTP_PROXY, HTTPS_PROXY, NO_PROXY: NO_PROXY === undefined ? loopback : `${loopback},${NO_PROXY}` };
}
function createTransport(options) {
    const settings = {
        keepAlive: true,
        maxSockets: options.connections,
        timeout: options.limits.idleMs,
        ...(options.lookup !== undefined && { lookup: options.lookup }),
        ...(options.proxy !== undefined && { proxyEnv: proxyOf(options.proxy) }),
    };
    const plain = new external_node_http_.Agent(settings);
    const secure = new external_node_https_.Agent(settings);
    const start = (request, signal) => {
        const encrypted = request.url.protocol === 'https:';
        return (encrypted ? external_node_https_.request : external_node_http_.request)(request.url, {
            method: request.method,
            headers: { 'user-agent': options.userAgent, ...request.headers },
            agent: encrypted ? secure : plain,
            timeout: options.limits.idleMs,
            ...(encrypted && { rejectUnauthorized: request.verified }),
            ...(signal !== undefined && { signal }),
        });
    };
    return {
        async send(request, signal) {
            const first = await transport_exchange(start(request, signal), request, options.limits);
            // A kept connection that the server closed in the same moment: it is simply sent again. Not
            // so what writes: there it is first looked whether it was done.
            return first === 'stale' ? await exchangeFresh(start(request, signal), request, options.limits) : first;
        },
        close() {
            plain.destroy();
            secure.destroy();
        },
    };
}
async function exchangeFresh(sent, request, limits) {
    const answer = await transport_exchange(sent, request, limits);
    if (answer !== 'stale')
        return answer;
    throw Object.assign(new Error('connection reset'), { code: 'ECONNRESET' });
}
function transport_exchange(sent, request, { answerMs, paceMs }) {
    return new Promise((resolve, reject) => {
        let answer;
        let timer;
        const giveUp = () => {
            const error = Object.assign(new Error('no answer came for too long'), { code: 'ETIMEDOUT' });
            answer?.destroy(error);
            sent.destroy(error);
        };
        // Silence has a limit of its own; this one is for heads that come byte by byte. Waiting for a socket does not count.
        sent.on('socket', () => void (timer = setTimeout(giveUp, answerMs + sendingMs(request))));
        sent.on('close', () => clearTimeout(timer));
        sent.on('response', (message) => {
            clearTimeout(timer);
            answer = message;
            const body = paceBody(message, paceMs);
            resolve({ status: message.statusCode ?? 0, headers: message.headers, url: request.url, body });
        });
        sent.on('timeout', giveUp);
        sent.on('error', (error) => {
            const stale = sent.reusedSocket && error.code === 'ECONNRESET' && request.body === undefined;
            if (stale)
                resolve('stale');
            else
                reject(error);
        });
        writeBody(sent, request.body);
    });
}
/** What sending the body takes at the least throughput. */
function sendingMs({ headers }) {
    return (Number(headers['content-length'] ?? 0) * 1000) / leastBytesPerSecond;
}
function isStream(body) {
    return body !== undefined && !(body instanceof Uint8Array);
}
function writeBody(sent, body) {
    // A source that fails ends the request with its error, which is where it is handled.
    if (isStream(body))
        void (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(body), sent).catch((error) => sent.destroy(error));
    else
        sent.end(body);
}

;// CONCATENATED MODULE: ./src/registry/registry.ts








/** A client for the OCI distribution API (spec 1.1). Bounded, retried, cancelled by its signal; see docs of each `Repository` method. */
function createRegistry(options) {
    const policy = createPolicy(options);
    const { userAgent = 'build-variants', connections = 8 } = options;
    const transport = createTransport({ ...options, userAgent, connections, limits: policy });
    const sessions = new Map();
    const sessionFor = (host) => {
        const { credentials, insecure = [] } = options;
        const session = sessions.get(host) ?? createHostSession({ host, insecure, credentials, transport, policy });
        sessions.set(host, session);
        return session;
    };
    const view = (signal) => ({
        open(image, access, { awaited = false } = {}) {
            const { registry, repository } = parseImage(image);
            return createRepository({
                session: sessionFor(registry),
                name: image,
                path: repository,
                access,
                awaited,
                signal,
            });
        },
        withSignal: view,
        policy,
        close: () => transport.close(),
    });
    return view(options.signal);
}
function createPolicy({ timeScale = 1, idleTimeoutMs, retry }) {
    return {
        ...scaleTimes(timeLimits, timeScale),
        ...(idleTimeoutMs !== undefined && { idleMs: idleTimeoutMs }),
        tries: http_retry/* tries */.A0,
        timeScale,
        sleep: (milliseconds, signal) => (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }),
        now: Date.now,
        random: Math.random,
        ...retry,
    };
}
function parseImage(image) {
    const parsed = (0,reference/* parseReference */.F2)(image);
    if (!parsed.ok)
        throw new failure/* Failure */.H('usage', parsed.problem);
    return parsed.value;
}

// EXTERNAL MODULE: ./src/model/version.ts + 1 modules
var version = __webpack_require__(2516);
;// CONCATENATED MODULE: ./src/machine/registry.ts





/**
 * All registries, with the logins of the user's own Docker configuration. Throws a usage `Failure` when
 * BUILD_VARIANTS_TIME_SCALE is not a number above 0 and up to 1.
 */
function openRegistry({ env, signal }, insecure) {
    // Never below the working directory: what is there is the repository's, and a configuration may name programs to run.
    const directory = (0,home_directory/* dockerFolder */.N)(env) ?? '/.docker';
    return createRegistry({
        credentials: createCredentials({ directory, env, signal }),
        insecure,
        signal,
        proxy: {
            HTTP_PROXY: env['HTTP_PROXY'] ?? env['http_proxy'],
            HTTPS_PROXY: env['HTTPS_PROXY'] ?? env['https_proxy'],
            NO_PROXY: env['NO_PROXY'] ?? env['no_proxy'],
        },
        timeScale: timeScaleOf(env),
        userAgent: `build-variants/${version/* version */.r}`,
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

/***/ 5305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isDigest)
/* harmony export */ });
function isDigest(text) {
    return typeof text === 'string' && /^sha256:[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 3154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 6676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   tO: () => (/* binding */ imageName),
/* harmony export */   y: () => (/* binding */ describeTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5305);

const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const repositoryPattern = new RegExp(`^${component}(?:/${component})*$`);
const hostLabel = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const registryPattern = new RegExp(`^(?:${hostLabel}(?:\\.${hostLabel})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?$`);
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return tagPattern.test(text);
}
/** Reads `[registry/]path[:tag][@digest]`. Says which part is wrong and, where it can, which character. */
function parseReference(text) {
    const [named = '', digest, more] = text.split('@');
    if (more !== undefined || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .B)(digest)))
        return refuse(text, 'what follows "@" is not sha256: and 64 hex digits');
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const name = colon < 0 ? named : named.slice(0, colon);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !isTag(tag))
        return refuse(text, describeTag(tag));
    const { registry, repository } = splitName(name);
    const reason = checkName(registry, repository);
    if (reason !== null)
        return refuse(text, reason);
    return {
        ok: true,
        value: {
            registry,
            repository,
            ...(tag !== undefined && { tag }),
            ...(digest !== undefined && { digest }),
        },
    };
}
function splitName(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    // Docker takes a first part with a capital for a host, too; a mistyped owner (Acme/worker) is what people mean by it.
    const isHost = first.includes('.') || first.includes(':') || first === 'localhost';
    if (!isHost)
        return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name };
    const registry = first === 'index.docker.io' || first === 'registry-1.docker.io' ? 'docker.io' : first;
    const path = name.slice(slash + 1);
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    return { registry, repository };
}
function checkName(registry, repository) {
    if (!registryPattern.test(registry))
        return `${JSON.stringify(registry)} is not a registry host`;
    if (registry.length + repository.length > 254)
        return 'an image name has at most 255 characters';
    if (repositoryPattern.test(repository))
        return null;
    const bad = Array.from(repository).find((character) => !/[a-z0-9._/-]/.test(character));
    if (bad === undefined)
        return 'each part of the path starts and ends with a letter or digit';
    return `the character ${describeCharacter(bad)} is not allowed in an image name (a-z 0-9 . _ - /)`;
}
/** Why a tag is refused, for `isTag` (distribution spec: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`). */
function describeTag(tag) {
    if (tag.length === 0)
        return 'the tag is empty';
    if (tag.length > 128)
        return `the tag has ${tag.length} characters, at most 128 are allowed`;
    const bad = Array.from(tag).find((character) => !/[A-Za-z0-9._-]/.test(character));
    if (bad === undefined)
        return `a tag may not start with ${JSON.stringify(tag[0])}`;
    return `the character ${describeCharacter(bad)} is not allowed in a tag (A-Z a-z 0-9 . _ -)`;
}
function describeCharacter(character) {
    const code = character.codePointAt(0) ?? 0;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return code > 32 && code < 127 ? `"${character}"` : name;
}
function refuse(text, why) {
    return {
        ok: false,
        problem: {
            code: 'BAD_IMAGE',
            what: `image ${JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)} is not an image reference`,
            why,
            fix: 'write [registry/]path[:tag], for example ghcr.io/acme/worker',
        },
    };
}
/** The repository's full name as `docker pull` and BuildKit's `name=` take it: `ghcr.io/acme/worker`. */
function imageName(reference) {
    const hub = reference.registry === 'docker.io';
    if (hub && reference.repository.startsWith('library/'))
        return reference.repository.slice('library/'.length);
    return hub ? reference.repository : `${reference.registry}/${reference.repository}`;
}
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${imageName(reference)}${tag}${digest}`;
}


/***/ }),

/***/ 7172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ checkDigest),
/* harmony export */   K9: () => (/* binding */ wrongDigest),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   gm: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5305);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2060);



/** Reads a small blob (a config) whole. Throws a registry failure when it is longer than `limit` bytes. */
async function readBlob(source, digest, limit) {
    const chunks = [];
    let length = 0;
    for await (const chunk of source.getBlob(digest)) {
        length += chunk.length;
        if (length > limit)
            throw tooLarge(source.name, digest, limit);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** Throws when bytes that were asked for by digest have another. */
function checkDigest(reference, bytes, from) {
    const found = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes);
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .B)(reference) && found !== reference)
        throw wrongDigest(reference, found, from);
}
function wrongDigest(expected, found, from) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('registry', {
        code: 'WRONG_DIGEST',
        what: `${from} gave other bytes than ${expected}`,
        why: `their digest is ${found}: the content is damaged or was changed on the way`,
        fix: 'run again; if it happens again, push the image again, or ask the operator of the registry or proxy',
    });
}
function tooLarge(from, name, limit) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('registry', {
        code: 'TOO_LARGE',
        what: `${from}: ${name} is larger than ${limit} bytes`,
        why: 'no real manifest or config is that large, so it is not read',
    });
}


/***/ }),

/***/ 2060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Yj: () => (/* binding */ rawManifest),
/* harmony export */   lb: () => (/* binding */ readImageManifest),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   nw: () => (/* binding */ isIndex),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qq: () => (/* binding */ readDescriptor),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5305);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9217);




function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** A manifest from its bytes. The type in the body wins over the one that the transport named (image spec, media-types.md). */
function rawManifest(body, declaredType) {
    const fields = parseObject(body, 'a manifest');
    const inner = fields['mediaType'];
    const implied = Array.isArray(fields['manifests'])
        ? 'application/vnd.oci.image.index.v1+json'
        : 'application/vnd.oci.image.manifest.v1+json';
    const mediaType = typeof inner === 'string' ? inner : (declaredType ?? implied);
    return { mediaType, digest: digestOf(body), body };
}
function isIndex(manifest) {
    return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(manifest.mediaType);
}
/** Throws a registry failure when the bytes are no index. */
function readIndex(manifest) {
    const fields = parseObject(manifest.body, manifest.digest);
    const list = fields['manifests'];
    if (!Array.isArray(list))
        throw malformed(manifest.digest, 'it has no list of manifests');
    return {
        manifests: list.map((entry) => readDescriptor(entry, manifest.digest)),
        annotations: readStrings(fields['annotations']),
    };
}
/** Throws a registry failure when the bytes are no image manifest. */
function readImageManifest(manifest) {
    const fields = parseObject(manifest.body, manifest.digest);
    // BuildKit writes null for an image that only sets its config.
    const layers = fields['layers'] === null ? [] : fields['layers'];
    if (!Array.isArray(layers) || fields['config'] === undefined)
        throw malformed(manifest.digest, `it has no config and layers (its type is ${manifest.mediaType})`);
    return {
        config: readDescriptor(fields['config'], manifest.digest),
        layers: layers.map((layer) => readDescriptor(layer, manifest.digest)),
        annotations: readStrings(fields['annotations']),
    };
}
function parseObject(body, name) {
    try {
        const value = JSON.parse(Buffer.from(body).toString('utf8'));
        if (isObject(value))
            return value;
    }
    catch {
        // Falls through to the one message for both.
    }
    throw malformed(name, 'it is not a JSON object');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function readDescriptor(value, owner) {
    const fields = isObject(value) ? value : {};
    const { mediaType, digest, size, artifactType } = fields;
    if (!(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .B)(digest))
        throw malformed(owner, 'a descriptor in it has no sha256 digest');
    if (!Number.isSafeInteger(size) || Number(size) < 0)
        throw malformed(owner, `the size of ${digest} is wrong`);
    const platform = readPlatform(fields['platform']);
    return {
        mediaType: typeof mediaType === 'string' ? mediaType : '',
        digest,
        size: Number(size),
        ...(platform !== undefined && { platform }),
        ...(isObject(fields['annotations']) && { annotations: readStrings(fields['annotations']) }),
        ...(typeof artifactType === 'string' && { artifactType }),
    };
}
function readPlatform(value) {
    if (!isObject(value))
        return undefined;
    const { os, architecture, variant } = value;
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    return typeof variant === 'string' && variant !== '' ? { os, architecture, variant } : { os, architecture };
}
function readStrings(value) {
    const entries = isObject(value) ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string'));
}
function malformed(name, why) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('registry', {
        code: 'BAD_MANIFEST',
        what: `${name} is not a manifest that can be used`,
        why,
        fix: 'push the image again with a current BuildKit or Docker',
    });
}


/***/ }),

/***/ 9217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Pl: () => (/* binding */ acceptManifests)
/* harmony export */ });
/** The manifest types of the OCI image spec and the Docker ones that mean the same. */
const mediaTypes = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
};
/** What every manifest request accepts: a registry answers 404 for a type that is not named. */
const acceptManifests = Object.values(mediaTypes).join(', ');
function isIndexType(mediaType) {
    return mediaType === mediaTypes.ociIndex || mediaType === mediaTypes.dockerList;
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


/***/ }),

/***/ 1228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ cancelled)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

/** What every registry operation throws once its signal is aborted. */
function cancelled() {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('cancelled', { code: 'CANCELLED', what: 'cancelled while talking to a registry' });
}


/***/ }),

/***/ 2746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ withoutLogin),
/* harmony export */   T4: () => (/* binding */ networkFault),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   gO: () => (/* binding */ responseFault),
/* harmony export */   vf: () => (/* binding */ discard),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);
/* harmony import */ var _oci_content_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7172);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2060);



const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;
/**
 * One request and its answer, redirects followed by hand: Authorization never goes to another host, and a redirect from
 * https to http is not followed (registries send blobs from storage services by signed URLs, which need no login).
 */
async function exchange(transport, request, signal) {
    let current = request;
    for (let hops = 0;; hops++) {
        const response = await transport.send(current, signal);
        const location = response.headers.location;
        if (!redirects.has(response.status) || location === undefined || isStreamed(current))
            return response;
        await discard(response);
        current = redirected(current, location, hops);
    }
}
function isStreamed(request) {
    return request.body !== undefined && !(request.body instanceof Uint8Array);
}
function redirected(request, location, hops) {
    if (hops >= mostRedirects)
        throw refused(request, 'it redirects in a circle');
    const base = request.url.href;
    if (!URL.canParse(location, base))
        throw refused(request, 'it redirects to no address');
    const url = new URL(location, base);
    const downgraded = request.url.protocol === 'https:' && url.protocol !== 'https:';
    if (downgraded || !/^https?:$/.test(url.protocol))
        throw refused(request, `it redirects to ${url.protocol}//${url.host}, which is not https`);
    const elsewhere = url.host !== request.url.host || url.protocol !== request.url.protocol;
    return {
        ...request,
        url,
        headers: elsewhere ? withoutLogin(request.headers) : request.headers,
        // The certificate check is off for the listed host only.
        verified: elsewhere || request.verified,
    };
}
function withoutLogin(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));
}
function refused(request, why) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('registry', {
        code: 'REGISTRY_REDIRECT',
        what: `cannot follow ${request.url.host}`,
        why,
        fix: 'ask the operator of the registry, or of the proxy in front of it',
    });
}
/** Reads a body to its end. Throws a registry failure when it is longer than `limit` bytes. */
async function readBody(response, limit) {
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body) {
        length += chunk.length;
        if (length > limit)
            throw (0,_oci_content_source_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLarge */ .g$)(response.url.host, response.url.pathname, limit);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** Gets rid of an answer that nobody reads; short ones are read, so that the connection lives on. */
async function discard(response) {
    if (Number(response.headers['content-length'] ?? 0) > 65_536)
        response.body.destroy();
    else
        await readPrefix(response, 65_536);
}
/** At most `limit` bytes of a body that may be anything. A connection that breaks meanwhile is no matter. */
async function readPrefix(response, limit) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of response.body) {
            chunks.push(chunk);
            length += chunk.length;
            if (length >= limit)
                break;
        }
    }
    catch {
        // What came is enough for a message.
    }
    return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}
/** The fault in an answer that was not asked for; reads the OCI error body (distribution spec, "Error codes"). */
async function responseFault(response) {
    const text = await readPrefix(response, 65_536);
    const { codes, messages } = readErrors(text);
    return {
        status: response.status,
        networkCode: null,
        codes,
        message: messages.length > 0 ? messages.join('; ') : /^\s*</.test(text) ? '' : text,
        retryAfter: response.headers['retry-after'] ?? null,
        date: response.headers.date ?? null,
        host: null,
    };
}
function readErrors(text) {
    const codes = [];
    const messages = [];
    try {
        const fields = JSON.parse(text);
        const errors = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(fields) && Array.isArray(fields['errors']) ? fields['errors'] : [];
        for (const error of errors) {
            if (!(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(error))
                continue;
            const { code, message } = error;
            if (typeof code === 'string')
                codes.push(code);
            if (typeof message === 'string')
                messages.push(message);
        }
    }
    catch {
        // Not JSON: the text itself is the message.
    }
    return { codes, messages };
}
/** The fault in a connection that failed. Everything else that was thrown is thrown on. */
function networkFault(error) {
    const connection = error;
    if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H || typeof connection?.code !== 'string')
        throw error;
    return {
        status: null,
        networkCode: connection.code,
        codes: [],
        message: String(connection.message),
        retryAfter: null,
        date: null,
        host: null,
    };
}


/***/ }),

/***/ 4661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ fullReference),
/* harmony export */   YF: () => (/* binding */ manifestCall),
/* harmony export */   ZK: () => (/* binding */ scopesOf),
/* harmony export */   db: () => (/* binding */ headCall)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5305);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2746);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9217);



function scopesOf(context) {
    return [`repository:${context.path}:${context.access === 'push' ? 'pull,push' : 'pull'}`];
}
/** `ghcr.io/acme/worker:1.2` or `…@sha256:…`. */
function fullReference(name, reference) {
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .B)(reference) ? `${name}@${reference}` : `${name}:${reference}`;
}
function manifestCall(context, reference) {
    return {
        target: `/v2/${context.path}/manifests/${reference}`,
        scopes: scopesOf(context),
        action: `read ${fullReference(context.name, reference)}`,
    };
}
function headCall(context, reference) {
    return {
        ...manifestCall(context, reference),
        method: 'HEAD',
        headers: { accept: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptManifests */ .Pl },
        accept: [200, 404],
        async read(response) {
            await (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .discard */ .vf)(response);
            return response.status === 404 ? null : headDescriptor(response);
        },
    };
}
function headDescriptor(response) {
    const digest = response.headers['docker-content-digest'];
    const size = Number(response.headers['content-length']);
    const mediaType = response.headers['content-type']?.split(';')[0] ?? '';
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .B)(digest) && Number.isSafeInteger(size) ? { mediaType, digest, size } : 'unknown';
}


/***/ })

};
