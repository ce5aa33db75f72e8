export const id = 7048;
export const ids = [7048];
export const modules = {

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


/***/ })

};
