export const id = 511;
export const ids = [511];
export const modules = {

/***/ 6511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openActionsCache: () => (/* binding */ openActionsCache)
});

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
;// CONCATENATED MODULE: ./src/github/cache-token.ts
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
    try {
        const claims = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString());
        if (!isObject(claims))
            return null;
        const { exp, nbf, ac } = claims;
        const rights = typeof ac === 'string' ? JSON.parse(ac) : null;
        if (!isTime(exp) || !isTime(nbf) || !Array.isArray(rights))
            return null;
        return { expiresAtMs: exp * 1000, notBeforeMs: nbf * 1000, rights: rights.flatMap(readRight) };
    }
    catch {
        return null;
    }
}
function readRight(value) {
    if (!isObject(value))
        return [];
    const { Scope: ref, Permission: bits } = value;
    if (typeof ref !== 'string' || typeof bits !== 'number')
        return [];
    return [{ ref, reads: (bits & readBit) !== 0, writes: (bits & writeBit) !== 0 }];
}
/** Seconds that a Date can hold. */
function isTime(value) {
    return typeof value === 'number' && Math.abs(value) < 8.64e12;
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
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

;// CONCATENATED MODULE: ./src/github/cache-variables.ts
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
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./src/github/send-request.ts



/**
 * One request, no redirects: whoever is redirected to would get the headers, tokens among them.
 * Throws what the connection threw, also when it ends before the answer does.
 */
async function sendRequest(request) {
    const { method, headers, signal, maxBytes } = request;
    const url = new URL(request.url);
    const isTls = url.protocol === 'https:';
    const options = { proxyEnv: request.env };
    const agent = isTls ? new external_node_https_.Agent(options) : new external_node_http_.Agent(options);
    const outgoing = (isTls ? external_node_https_.request : external_node_http_.request)(url, { method, headers, agent, signal });
    outgoing.end(request.body);
    const [response] = (await (0,external_node_events_.once)(outgoing, 'response'));
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (bytes > maxBytes)
            throw new Error(`it sent more than ${maxBytes} bytes`);
        chunks.push(chunk);
    }
    const body = Buffer.concat(chunks).toString();
    return { status: response.statusCode ?? 0, headers: response.headers, body };
}

;// CONCATENATED MODULE: ./src/github/look-up-index.ts




/** BuildKit's (go-actions-cache): entries of another version are not seen. */
const version = (0,external_node_crypto_.createHash)('sha256').update('|go-actionscache-1.0').digest('hex');
const call = '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
/** The service takes ten: the first is sent twice, as BuildKit does. */
const mostKeys = 9;
const longestAnswer = 1024 * 1024;
const longestIndex = 64 * 1024 * 1024;
const mostTries = 3;
const retryMs = 500;
const signOfLifeMs = 5000;
const lostCodes = new Set(['ECONNRESET', 'EPIPE']);
const overloadStatuses = new Set([429, 500, 502, 503, 504]);
const somethingElse = 'answered with something else than it should';
/** The service said no, or something that is none of its answers. Its message is what it did. */
class ServiceError extends Error {
}
/**
 * Asks for the index of a scope under each ref with one request, and loads what is found with another. Overload and
 * lost connections are tried again. Throws what sending throws, and a `ServiceError`.
 */
async function lookUpIndex(lookUp) {
    const { address, refs, scope } = lookUp;
    const [key = '', ...others] = refs.slice(0, mostKeys).map((ref) => indexKey(scope, ref));
    const asked = JSON.stringify({ key, restore_keys: [key, ...others], version });
    const authorization = `Bearer ${address.token}`;
    const answer = await send(lookUp, {
        method: 'POST',
        url: address.url + call,
        headers: { authorization, 'content-type': 'application/json' },
        body: asked,
        maxBytes: longestAnswer,
    });
    const found = readAnswer(answer.body, [key, ...others]);
    if (found === null)
        return null;
    // Signed links carry their own right: the token goes to the service alone.
    const index = await send(lookUp, { method: 'GET', url: found.url, headers: {}, maxBytes: longestIndex });
    if (!look_up_index_isObject(parseJson(index.body)))
        throw new ServiceError(somethingElse);
    const savedAtMs = Date.parse(index.headers['last-modified'] ?? '');
    return { key: found.key, text: index.body, savedAtMs: Number.isNaN(savedAtMs) ? null : savedAtMs };
}
/** What the key of an index begins with: a number follows, counted up with each export. */
function indexKey(scope, ref) {
    return `index-${scope}-1-${(0,external_node_crypto_.createHash)('sha256').update(ref).digest('hex').slice(0, 8)}#`;
}
/** The signed link to an index, and its key; null when nothing was found. */
function readAnswer(body, keys) {
    const answer = parseJson(body);
    if (!look_up_index_isObject(answer))
        throw new ServiceError(somethingElse);
    const { ok, signed_download_url: url, matched_key: key } = answer;
    if (ok === false)
        return null;
    const isAsked = typeof key === 'string' && /#\d+$/.test(key) && keys.includes(key.replace(/\d+$/, ''));
    if (ok !== true || !isAsked || typeof url !== 'string' || !/^https?:/.test(url) || !URL.canParse(url))
        throw new ServiceError(somethingElse);
    return { url, key };
}
function look_up_index_isObject(value) {
    return typeof value === 'object' && value !== null;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** Whether anything comes back within 5 s, be it a refusal: one look for a key that nobody writes. Throws nothing. */
async function answersAtAll({ address, env }) {
    const sent = sendRequest({
        method: 'POST',
        url: address.url + call,
        headers: { authorization: `Bearer ${address.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ key: 'build-variants-none', restore_keys: [], version }),
        env,
        maxBytes: longestAnswer,
        signal: AbortSignal.timeout(signOfLifeMs),
    });
    return sent.then(() => true, () => false);
}
async function send(lookUp, request) {
    const { env, signal, userAgent } = lookUp;
    const headers = { ...request.headers, 'user-agent': userAgent };
    for (let tried = 1;; tried++) {
        const isLast = tried === mostTries;
        const answer = await sendRequest({ ...request, headers, env, signal }).catch((error) => {
            if (isLast || signal.aborted || !lostCodes.has(codeOf(error)))
                throw error;
            return null;
        });
        if (answer?.status === 200)
            return answer;
        if (answer !== null && (isLast || !overloadStatuses.has(answer.status)))
            throw new ServiceError(`answered ${answer.status}`);
        const waitMs = retryAfterMs(answer) ?? retryMs * tried;
        if (answer !== null && performance.now() + waitMs >= lookUp.endsAtMs)
            throw new ServiceError(`answered ${answer.status} and asks to wait ${waitMs / 1000} s`);
        await (0,promises_.setTimeout)(waitMs, undefined, { signal });
    }
}
/** Retry-After in seconds, as the service sends it; null without. */
function retryAfterMs(answer) {
    const text = answer?.headers['retry-after'] ?? '';
    return /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}
function codeOf(error) {
    return error?.code ?? '';
}
/** Any error of a look-up as the one that this room throws, its reason in words. */
function lookUpFailure(error) {
    const reason = error instanceof ServiceError
        ? `the cache service ${error.message}`
        : `the connection to the cache service failed: ${codeOf(error) || error.message}`;
    return cacheServiceFailure(reason, error);
}
function cacheServiceFailure(why, cause) {
    const what = 'the caches of earlier runs could not be looked up';
    return new failure/* Failure */.H('environment', { code: 'CACHE_NOT_READ', what, why }, cause);
}

// EXTERNAL MODULE: ./src/process/time-limit.ts
var time_limit = __webpack_require__(1254);
;// CONCATENATED MODULE: ./src/github/actions-cache.ts





/** The cache service of GitHub Actions as the runner's variables tell it; null where there is none. */
function openActionsCache(env, options) {
    const address = readCacheVariables(env);
    if (address === null)
        return null;
    if (!address.ok)
        return unusable(address);
    const rights = readCacheToken(address.value.token, options.now.getTime());
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
        findIndex: (scope, signal) => findIndex({ address: address.value, env, refs, scope }, options, signal),
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
async function findIndex(place, { userAgent, timeoutMs = 10_000 }, cancel = new AbortController().signal) {
    if (place.refs.length === 0)
        throw cacheServiceFailure('this job may not read caches');
    const endsAtMs = performance.now() + timeoutMs;
    const signal = (0,time_limit/* timeLimit */.z)(timeoutMs, cancel);
    try {
        return await lookUpIndex({ ...place, userAgent, endsAtMs, signal });
    }
    catch (error) {
        if (cancel.aborted)
            throw new failure/* Failure */.H('cancelled', [], error);
        if (signal.aborted)
            throw cacheServiceFailure(`no answer from the cache service within ${timeoutMs / 1000} s`, error);
        throw lookUpFailure(error);
    }
}


/***/ }),

/***/ 1254:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ timeLimit)
/* harmony export */ });
/**
 * A signal that is aborted after `ms` milliseconds, or with `signal`, whichever is first. It keeps no process alive.
 * (`AbortSignal.any` does not hold an `AbortSignal.timeout`: in Node 20 garbage collection takes it, and the limit with it.)
 */
function timeLimit(ms, signal) {
    const limit = new AbortController();
    const timer = setTimeout(() => {
        limit.abort(new DOMException(`it took more than ${ms} ms`, 'TimeoutError'));
    }, ms);
    timer.unref();
    const follow = () => limit.abort(signal?.reason);
    if (signal?.aborted === true)
        follow();
    signal?.addEventListener('abort', follow, { once: true });
    limit.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', follow);
    }, { once: true });
    return limit.signal;
}


/***/ })

};
