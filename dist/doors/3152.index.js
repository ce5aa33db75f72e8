export const id = 3152;
export const ids = [3152];
export const modules = {

/***/ 63152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeComment: () => (/* binding */ writeComment)
});

// EXTERNAL MODULE: ./build/src/text/hostile-text.js
var hostile_text = __webpack_require__(2227);
// EXTERNAL MODULE: ./build/src/http/deadline.js
var deadline = __webpack_require__(75552);
// EXTERNAL MODULE: ./build/src/http/retry.js
var retry = __webpack_require__(56092);
// EXTERNAL MODULE: ./build/src/http/transport.js + 1 modules
var http_transport = __webpack_require__(33086);
// EXTERNAL MODULE: ./build/src/http/exchange.js
var exchange = __webpack_require__(36089);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
;// CONCATENATED MODULE: ./build/src/github/octokit-fetch.js



/** Bytes: a hundred comments of 65,536 characters. */
const longestAnswer = 32 * 1024 * 1024;
/**
 * The house's HTTP as the `fetch` that Octokit takes: its proxies, its time limits, its one policy of retries. A POST that was
 * perhaps done is not sent again: who asked must look first. Rejects with an `Error` that says how the connection failed.
 */
function octokitFetch(http) {
    const { policy, signal } = http;
    return async (url, asked) => {
        const request = requestOf(url, asked);
        let last = { answer: null, fault: retry/* noFault */.gc };
        const attempt = async () => {
            last = await send(request, http);
            const { fault } = last;
            const isOver = fault === null || (request.method === 'POST' && (0,retry/* isAmbiguous */.X2)(fault));
            return isOver ? { ok: true, value: last } : { ok: false, fault };
        };
        await (0,retry/* withRetry */.bD)(attempt, policy, { signal });
        if (last.answer !== null)
            return last.answer;
        throw new Error(last.fault?.message ?? 'no answer');
    };
}
function requestOf(url, { method, headers, body }) {
    const bytes = body === undefined ? undefined : Buffer.from(body);
    return {
        method: method,
        url: new URL(url),
        headers: { ...headers, ...(bytes !== undefined && { 'content-length': `${bytes.length}` }) },
        ...(bytes !== undefined && { body: bytes }),
        verified: true,
    };
}
async function send(request, { transport, signal }) {
    try {
        const response = await (0,exchange/* exchange */.cv)(transport, request, signal);
        const body = await (0,exchange/* readBody */.x8)(response, longestAnswer);
        if (body === null)
            return { answer: null, fault: { ...retry/* noFault */.gc, message: 'the answer is too long' } };
        const { status, headers } = response;
        const pairs = Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, String(value)]]);
        const answer = new Response(hasBody(status) ? new Uint8Array(body) : null, { status, headers: pairs });
        return { answer, fault: status < 400 ? null : (0,exchange/* answerFault */.NM)(response, messageOf(body)) };
    }
    catch (error) {
        // Aborted from outside: no try is left.
        signal.throwIfAborted();
        return { answer: null, fault: (0,exchange/* connectionFault */.x$)(error, signal) };
    }
}
/** RFC 9110: these have none, and Response refuses one. */
function hasBody(status) {
    return ![204, 205, 304].includes(status);
}
/** `{"message": "…"}`, as all of GitHub's errors. It tells a secondary rate limit from a missing right. */
function messageOf(body) {
    const { message } = (0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(body.toString()));
    return typeof message === 'string' ? message : '';
}

;// CONCATENATED MODULE: ./build/src/github/comments-api.js




/** A request that came to nothing. */
class ApiError extends Error {
    /** Null: there was no answer. */
    status;
    constructor(message, status) {
        super(message);
        this.status = status;
    }
}
/** Milliseconds, of all requests together with their tries and waits: nobody waits longer for a comment. */
const commentLimitMs = 20_000;
const limits = { idleMs: 8_000, answerMs: 8_000, paceMs: 8_000 };
const policy = {
    ...retry/* systemClock */.ml,
    tries: 3,
    retriedCodes: new Set(),
    firstDelayMs: 500,
    longestDelayMs: 4_000,
    longestRetryAfterMs: 15_000,
    budgetMs: commentLimitMs,
    lagMs: 0,
};
const perPage = 100;
/** Gives the API to `act`, for at most 20 s, and closes its connections afterwards. */
async function withCommentsApi({ env, token, repository, signal: outer }, act) {
    // It reads the event, and takes 60 ms to load: only where there is something to ask for.
    const github = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(2413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const transport = (0,http_transport/* createTransport */.o)({ limits, env });
    try {
        return await (0,deadline/* withinTime */.dn)(commentLimitMs, outer, (signal) => {
            const fetch = octokitFetch({ transport, policy, signal });
            const baseUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
            const octokit = github.getOctokit(token, { baseUrl, request: { fetch, log: silent }, log: silent });
            octokit.hook.error('request', (error) => {
                throw apiError(error, signal);
            });
            return act(apiOf(octokit, repository));
        });
    }
    finally {
        transport.close();
    }
}
/** An answer is in `response`; Octokit gives a connection that failed the status 500. */
function apiError(error, signal) {
    if ((0,deadline/* isTimeUp */.dC)(signal))
        return new ApiError(`it took longer than ${commentLimitMs / 1000} s`, null);
    const { response, status } = error;
    if (response === undefined)
        return new ApiError(`the connection to GitHub failed: ${error.message}`, null);
    const said = error.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '');
    return new ApiError(`GitHub answered ${status ?? 0}${said === '' ? '' : `: ${said}`}`, status ?? 0);
}
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() {
    // What is worth a word is in the answer.
}
function apiOf(octokit, repository) {
    const [owner = '', repo = ''] = repository.split('/');
    const { pulls, issues } = octokit.rest;
    const own = { owner, repo };
    return {
        pull: async (number) => pullOf((await pulls.get({ ...own, pull_number: number })).data),
        pullsFrom: async (from, branch) => {
            const asked = { ...own, state: 'open', head: `${from}:${branch}`, per_page: perPage };
            // A list has no number of comments: they are looked for.
            return (await pulls.list(asked)).data.map((pull) => pullOf({ ...pull, comments: Infinity }));
        },
        comments: (number, since) => {
            const asked = { ...own, issue_number: number, per_page: perPage, ...(since !== undefined && { since }) };
            return pagesOf(octokit.paginate.iterator(issues.listComments, asked));
        },
        create: async (number, body) => commentOf((await issues.createComment({ ...own, issue_number: number, body })).data),
        update: async (id, body) => commentOf((await issues.updateComment({ ...own, comment_id: id, body })).data),
        remove: async (id) => {
            await issues.deleteComment({ ...own, comment_id: id });
        },
        viewer: async () => (await octokit.graphql('{viewer{login}}')).viewer.login,
    };
}
function pullOf({ number, state, head, comments }) {
    if (typeof number !== 'number')
        throw new TypeError('this is no pull request');
    return { number, open: state === 'open', head: head.sha, comments };
}
function commentOf({ id, body, user, html_url, created_at }) {
    if (typeof id !== 'number')
        throw new TypeError('this is no comment');
    return { id, body: body ?? '', author: user?.login ?? '', address: html_url, createdAt: created_at };
}
async function* pagesOf(pages) {
    for await (const { data } of pages)
        yield data.map(commentOf);
}

;// CONCATENATED MODULE: ./build/src/github/pull-request-comment.js


/**
 * Brings the one comment of these images at a pull request up to date, or writes it. Whose run is not of the pull request's
 * newest commit writes nothing, so that of two runs at once the newest commit's words stay. Never rejects.
 */
async function writeComment(job) {
    try {
        return await withCommentsApi({ ...job, repository: job.place.repository }, (api) => write(api, job));
    }
    catch (error) {
        return failureOf(error);
    }
}
async function write(api, job) {
    const { place, comment, when } = job;
    const pull = await findPull(api, place);
    if (pull === null)
        return { kind: 'gone' };
    if (!pull.open)
        return { kind: 'closed' };
    if (place.commit !== null && pull.head !== place.commit)
        return { kind: 'outdated' };
    const found = pull.comments === 0 ? null : await findOwn(api, pull, comment);
    if (found !== null)
        return update(api, found, comment);
    if (when === 'auto' && !comment.tells)
        return { kind: 'quiet' };
    return create(api, pull, job);
}
async function findPull(api, { pull, commit }) {
    if ('number' in pull)
        return api.pull(pull.number);
    const pulls = await api.pullsFrom(pull.owner, pull.branch);
    // Several go to several branches; a newer commit has them all.
    return pulls.find(({ head }) => head === commit) ?? pulls[0] ?? null;
}
/** The oldest comment with the marker that the token's own account wrote: somebody else's is nobody's but theirs. */
async function findOwn(api, { number, since }, { marker }) {
    let self = null;
    for await (const page of api.comments(number, since))
        for (const comment of page) {
            if (!comment.body.startsWith(marker))
                continue;
            self ??= await api.viewer();
            if (comment.author === self)
                return comment;
        }
    return null;
}
async function update(api, found, { text }) {
    const { address } = found;
    if (sameText(found.body, text))
        return { kind: 'same', address };
    await api.update(found.id, text);
    return { kind: 'updated', address };
}
function sameText(one, other) {
    return one.replaceAll('\r\n', '\n').trimEnd() === other.trimEnd();
}
/** How long before this one another run's may have been written without being seen: more than all requests may take. Milliseconds. */
const twinMs = 60_000;
async function create(api, pull, { comment, place }) {
    const made = await createOnce(api, pull, comment);
    const since = new Date(Date.parse(made.createdAt) - twinMs).toISOString();
    const twin = await findOwn(api, { ...pull, since }, comment);
    if (twin === null || twin.id >= made.id)
        return { kind: 'created', address: made.address };
    // Another run wrote one in the same moment: the older comment stays, with the words of the newest commit.
    const now = await api.pull(pull.number);
    if (place.commit === null || now.head === place.commit)
        await api.update(twin.id, comment.text);
    await api.remove(made.id);
    return { kind: 'updated', address: twin.address };
}
/** After an answer that tells nothing it is first looked whether it was done. */
async function createOnce(api, pull, comment) {
    try {
        return await api.create(pull.number, comment.text);
    }
    catch (error) {
        if (!isAmbiguous(error))
            throw error;
        return (await findOwn(api, pull, comment)) ?? api.create(pull.number, comment.text);
    }
}
/** It may have been done although no good answer came. */
function isAmbiguous(error) {
    return error instanceof ApiError && (error.status === null || error.status >= 500);
}
function failureOf(error) {
    const isAnswer = error instanceof ApiError;
    const reason = isAnswer ? error.message : 'GitHub answered with something else than it should';
    return {
        kind: 'failed',
        reason: (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(reason), 300),
        isForbidden: isAnswer && isForbidden(error),
    };
}
/** What may not be seen is not found, either (docs.github.com/rest, troubleshooting). */
function isForbidden({ status, message }) {
    return status === 404 || (status === 403 && /not accessible by|must have/i.test(message));
}


/***/ }),

/***/ 75552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ limitTime),
/* harmony export */   Lp: () => (/* binding */ afterAbort),
/* harmony export */   dC: () => (/* binding */ isTimeUp),
/* harmony export */   dn: () => (/* binding */ withinTime),
/* harmony export */   mm: () => (/* binding */ isCancelled)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);

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
/**
 * A signal that is aborted with the given one, or when the time is up. `end` must be called: the timer keeps the process
 * alive. (`AbortSignal.any` does not hold an `AbortSignal.timeout`: in Node 20 garbage collection takes it, and the limit
 * with it.)
 */
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

/***/ 36089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ withoutLogin),
/* harmony export */   NM: () => (/* binding */ answerFault),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   fr: () => (/* binding */ readPrefix),
/* harmony export */   m_: () => (/* binding */ BadRedirect),
/* harmony export */   vf: () => (/* binding */ discard),
/* harmony export */   x$: () => (/* binding */ connectionFault),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75552);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56092);


const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;
/** An answer that redirects to where nobody should follow. */
class BadRedirect extends Error {
    host;
    why;
    constructor({ url, status }, why) {
        super(`${url.href} answered ${status}`);
        this.host = url.host;
        this.why = why;
    }
}
/**
 * One request and its answer, redirects followed by hand: Authorization never goes to another host, and a redirect from
 * https to http is not followed (registries send blobs from storage services by signed URLs, which need no login).
 * Throws a `BadRedirect`, and what sending throws.
 */
async function exchange(transport, request, signal) {
    let current = request;
    for (let hops = 0;; hops++) {
        const response = await transport.send(current, signal);
        const { location } = response.headers;
        if (!redirects.has(response.status) || location === undefined || isStreamed(current))
            return response;
        await discard(response);
        if (hops >= mostRedirects)
            throw new BadRedirect(response, 'it redirects in a circle');
        current = redirected(current, response, location);
    }
}
function isStreamed(request) {
    return request.body !== undefined && !(request.body instanceof Uint8Array);
}
function redirected(request, response, location) {
    const base = request.url;
    if (!URL.canParse(location, base.href))
        throw new BadRedirect(response, 'it redirects to no address');
    const url = new URL(location, base);
    const downgraded = base.protocol === 'https:' && url.protocol !== 'https:';
    if (downgraded || !/^https?:$/.test(url.protocol))
        throw new BadRedirect(response, `it redirects to ${url.protocol}//${url.host}, which is not https`);
    const elsewhere = url.host !== base.host || url.protocol !== base.protocol;
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
/** Reads a body to its end; null when it is longer than `limit` bytes. */
async function readBody({ body }, limit) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        length += chunk.length;
        if (length > limit)
            return null;
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
/** The fault in an answer that was not asked for. */
function answerFault({ status, headers }, message) {
    return {
        ..._retry_js__WEBPACK_IMPORTED_MODULE_1__/* .noFault */ .gc,
        status,
        message,
        retryAfter: headers['retry-after'] ?? null,
        date: headers.date ?? null,
    };
}
/** The fault in a connection that failed; with the signal also that its time is up. Everything else that was thrown is thrown on. */
function connectionFault(error, signal) {
    const cause = ((0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .isTimeUp */ .dC)(signal) ? signal?.reason : error);
    if (typeof cause?.code !== 'string')
        throw error;
    return { ..._retry_js__WEBPACK_IMPORTED_MODULE_1__/* .noFault */ .gc, networkCode: cause.code, message: String(cause.message) };
}


/***/ }),

/***/ 56092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X2: () => (/* binding */ isAmbiguous),
/* harmony export */   bD: () => (/* binding */ withRetry),
/* harmony export */   gc: () => (/* binding */ noFault),
/* harmony export */   hF: () => (/* binding */ isGivenUp),
/* harmony export */   i7: () => (/* binding */ isSecondaryRateLimit),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter),
/* harmony export */   xf: () => (/* binding */ pollDelay)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75552);


/** To be filled in with what is known. */
const noFault = {
    status: null,
    networkCode: null,
    codes: [],
    message: '',
    retryAfter: null,
    date: null,
    host: null,
};
const systemClock = {
    timeScale: 1,
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }),
    now: Date.now,
    random: Math.random,
};
const retriedStatuses = new Set([408, 425, 429, 499, 500, 502, 503, 504, 522]);
const retriedNetworkCodes = new Set([
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'HPE_INVALID_EOF_STATE',
]);
/** Full storage and too large a body do not get better by asking again, whatever code comes with them. */
const finalStatuses = new Set([401, 413, 507]);
/** GHCR reports its secondary rate limit as 403; every other 403 is final. */
function isSecondaryRateLimit(fault) {
    return fault.status === 403 && /secondary rate limit/i.test(fault.message);
}
function isRetried(fault, { retriedCodes }) {
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
/** True when the other side may have done what was asked although no good answer came. */
function isAmbiguous(fault) {
    return fault.status === null || fault.status === 408 || fault.status === 499 || fault.status >= 500;
}
/**
 * Milliseconds to wait before the next try, or null to give up: exponential back-off with full jitter,
 * never less than the other side asks for.
 */
function retryDelay(fault, tried, policy) {
    if (tried >= policy.tries || !isRetried(fault, policy))
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
/** OCI distribution spec, "Error Codes": a manifest names what the registry does not know. */
const missingContent = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN']);
function isLate({ status, codes }, awaited) {
    if (awaited === 'content')
        return codes.some((code) => missingContent.has(code));
    return awaited && status === 404;
}
/**
 * Tries until it works, the fault is final, or tries or time are used up. Then the last fault is the answer. Who does not
 * have what is `awaited` is asked again for as long as it may lag.
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
        const lags = isLate(result.fault, awaited);
        const delay = lags ? pollDelay(++absent, policy) : retryDelay(result.fault, tried++, policy);
        const limit = lags ? Math.min(policy.lagMs, policy.budgetMs) : policy.budgetMs;
        if (delay === null || spent + delay > limit)
            return result;
        await policy.sleep(delay, signal).catch((error) => {
            if (!(0,_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .isTimeUp */ .dC)(signal))
                throw error;
        });
        if ((0,_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .isTimeUp */ .dC)(signal))
            return result;
        waited += delay;
    }
}


/***/ }),

/***/ 33086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ createTransport)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/src/model/version.js + 1 modules
var version = __webpack_require__(36757);
;// CONCATENATED MODULE: ./build/src/http/paced-body.js
/** Slower is no transfer, bytes a second: a phone in a tunnel does better. */
const leastBytesPerSecond = 1_024;
/**
 * A body that fails with ETIMEDOUT when it comes slower than that on average over `windowMs`: a timer for silence starts
 * anew with each byte, so that one byte a second would be waited for for ever. Only waiting for the other side counts.
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

;// CONCATENATED MODULE: ./build/src/http/transport.js






/** Per host. */
const mostSockets = 8;
/** Loopback never goes through a proxy (Go, golang.org/x/net/http/httpproxy). */
const loopback = 'localhost,127.0.0.1,[::1]';
function proxyOf(env) {
    const [http, https, no] = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].map((name) => env[name] ?? env[name.toLowerCase()]);
    return { HTTP_PROXY: http, HTTPS_PROXY: https, NO_PROXY: no === undefined ? loopback : `${loopback},${no}` };
}
function createTransport(options) {
    const settings = {
        keepAlive: true,
        maxSockets: mostSockets,
        timeout: options.limits.idleMs,
        ...(options.lookup !== undefined && { lookup: options.lookup }),
        ...(options.env !== undefined && { proxyEnv: proxyOf(options.env) }),
    };
    const plain = new external_node_http_.Agent(settings);
    const secure = new external_node_https_.Agent(settings);
    const start = (request, signal) => {
        const encrypted = request.url.protocol === 'https:';
        return (encrypted ? external_node_https_.request : external_node_http_.request)(request.url, {
            method: request.method,
            headers: { 'user-agent': `build-variants/${version/* version */.r}`, ...request.headers },
            agent: encrypted ? secure : plain,
            timeout: options.limits.idleMs,
            ...(encrypted && { rejectUnauthorized: request.verified }),
            ...(signal !== undefined && { signal }),
        });
    };
    return {
        send(request, signal) {
            const sent = start(request, signal);
            return exchange(sent, request, options.limits).catch((error) => {
                // A kept connection that the server closed in the same moment: it is simply sent again. Not
                // so what writes: there it is first looked whether it was done.
                const lost = sent.reusedSocket && error.code === 'ECONNRESET';
                if (!lost || request.body !== undefined)
                    throw error;
                return exchange(start(request, signal), request, options.limits);
            });
        },
        close() {
            plain.destroy();
            secure.destroy();
        },
    };
}
function exchange(sent, request, { idleMs, answerMs, paceMs }) {
    return new Promise((resolve, reject) => {
        let answer;
        let timer;
        const giveUp = (why) => {
            const error = Object.assign(new Error(`${request.url.host} sent ${why}`), { code: 'ETIMEDOUT' });
            answer?.destroy(error);
            sent.destroy(error);
        };
        // Silence has a limit of its own; this one is for heads that come byte by byte. Waiting for a socket does not count.
        sent.on('socket', () => void (timer = setTimeout(giveUp, answerMs + sendingMs(request), 'no answer')));
        sent.on('close', () => clearTimeout(timer));
        sent.on('response', (message) => {
            clearTimeout(timer);
            answer = message;
            const body = paceBody(message, paceMs);
            resolve({ status: message.statusCode ?? 0, headers: message.headers, url: request.url, body });
        });
        sent.on('timeout', () => giveUp(`nothing for ${idleMs / 1000} s`));
        sent.on('error', reject);
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
        void (0,promises_.pipeline)(external_node_stream_.Readable.from(body), sent).catch((error) => sent.destroy(error));
    else
        sent.end(body);
}


/***/ })

};
