export const id = 3188;
export const ids = [3188];
export const modules = {

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


/***/ }),

/***/ 6799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isDigest)
/* harmony export */ });
function isDigest(text) {
    return typeof text === 'string' && /^sha256:[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   tO: () => (/* binding */ imageName),
/* harmony export */   y: () => (/* binding */ describeTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6799);

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

/***/ 47686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ checkDigest),
/* harmony export */   K9: () => (/* binding */ wrongDigest),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   mM: () => (/* binding */ checkedChunks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6799);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62262);




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
/** Chunks as they come. Throws after the last when their digest is another. */
async function* checkedChunks(chunks, digest, from) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
    }
    const found = `sha256:${hash.digest('hex')}`;
    if (found !== digest)
        throw wrongDigest(digest, found, from);
}
/** Throws when bytes that were asked for by digest have another. */
function checkDigest(reference, bytes, from) {
    const found = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes);
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .B)(reference) && found !== reference)
        throw wrongDigest(reference, found, from);
}
function wrongDigest(expected, found, from) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('registry', {
        code: 'WRONG_DIGEST',
        what: `${from} gave other bytes than ${expected}`,
        why: `their digest is ${found}: the content is damaged or was changed on the way`,
        fix: 'run again; if it happens again, push the image again, or ask the operator of the registry or proxy',
    });
}
function tooLarge(from, name, limit) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('registry', {
        code: 'TOO_LARGE',
        what: `${from}: ${name} is larger than ${limit} bytes`,
        why: 'no real manifest or config is that large, so it is not read',
    });
}


/***/ }),

/***/ 62262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ rawManifest),
/* harmony export */   lb: () => (/* binding */ readImageManifest),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   nw: () => (/* binding */ isIndex),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qq: () => (/* binding */ readDescriptor),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6799);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82917);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6691);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20415);





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
        annotations: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textsOf */ .CB)(fields['annotations']),
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
        annotations: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textsOf */ .CB)(fields['annotations']),
    };
}
function parseObject(body, name) {
    const value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(Buffer.from(body).toString('utf8'));
    if ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
        return value;
    throw malformed(name, 'it is not a JSON object');
}
function readDescriptor(value, owner) {
    const fields = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value);
    const { mediaType, digest, size, artifactType } = fields;
    if (!(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .isDigest */ .B)(digest))
        throw malformed(owner, 'a descriptor in it has no sha256 digest');
    if (!Number.isSafeInteger(size) || Number(size) < 0)
        throw malformed(owner, `the size of ${digest} is wrong`);
    const platform = readPlatform(fields['platform']);
    return {
        mediaType: typeof mediaType === 'string' ? mediaType : '',
        digest,
        size: Number(size),
        ...(platform !== undefined && { platform }),
        ...((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(fields['annotations']) && { annotations: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textsOf */ .CB)(fields['annotations']) }),
        ...(typeof artifactType === 'string' && { artifactType }),
    };
}
function readPlatform(value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
        return undefined;
    const { os, architecture, variant } = value;
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    return typeof variant === 'string' && variant !== '' ? { os, architecture, variant } : { os, architecture };
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

/***/ 20415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 80134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ runProgram)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
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

// EXTERNAL MODULE: ./build/src/process/start-failure.js
var start_failure = __webpack_require__(63416);
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

/***/ 63416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ startFailure)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);

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

/***/ 8852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   T4: () => (/* binding */ networkFault),
/* harmony export */   gO: () => (/* binding */ responseFault)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6691);
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36089);



/** The fault in an answer that was not asked for; reads the OCI error body (distribution spec, "Error codes"). */
async function responseFault(response) {
    const text = await (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrefix */ .fr)(response, 65_536);
    const { codes, messages } = readErrors(text);
    const message = messages.length > 0 ? messages.join('; ') : /^\s*</.test(text) ? '' : text;
    return { ...(0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .answerFault */ .NM)(response, message), codes };
}
function readErrors(text) {
    const { errors } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text));
    const fields = Array.isArray(errors) ? errors.map(_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf) : [];
    return {
        codes: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textList */ .gC)(fields.map(({ code }) => code)),
        messages: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textList */ .gC)(fields.map(({ message }) => message)),
    };
}
/** As `connectionFault`. */
function networkFault(error, signal) {
    if (!(error instanceof _http_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .BadRedirect */ .m_))
        return (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionFault */ .x$)(error, signal);
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('registry', {
        code: 'REGISTRY_REDIRECT',
        what: `cannot follow ${error.host}`,
        why: error.why,
        fix: 'ask the operator of the registry, or of the proxy in front of it',
    });
}
/** What every registry operation throws once its signal is aborted. */
function cancelled() {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('cancelled', { code: 'CANCELLED', what: 'cancelled while talking to a registry' });
}


/***/ }),

/***/ 22099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ schemesFor),
/* harmony export */   Dk: () => (/* binding */ dockerHubKey),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   gr: () => (/* binding */ isDockerHub),
/* harmony export */   nz: () => (/* binding */ apiHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

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
    return ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) === 4 && name.startsWith('127.')) || name === '::1';
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


/***/ }),

/***/ 20099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createRegistry)
});

// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/model/reference.js
var reference = __webpack_require__(1342);
// EXTERNAL MODULE: ./build/src/http/retry.js
var http_retry = __webpack_require__(56092);
// EXTERNAL MODULE: ./build/src/text/json.js
var json = __webpack_require__(6691);
;// CONCATENATED MODULE: ./build/src/registry/challenge.js


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
    const accept = 'application/json';
    if (credential?.kind === 'identity') {
        const form = new URLSearchParams({
            grant_type: 'refresh_token',
            service: challenge.service ?? challenge.realm.host,
            client_id: client,
            scope: scopes.join(' '),
            refresh_token: credential.token,
        });
        const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' };
        return { method: 'POST', url: challenge.realm, headers, body: Buffer.from(form.toString()) };
    }
    const url = new URL(challenge.realm);
    if (challenge.service !== null)
        url.searchParams.set('service', challenge.service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    if (credential?.kind !== 'basic')
        return { method: 'GET', url, headers: { accept } };
    url.searchParams.set('client_id', client);
    return { method: 'GET', url, headers: { accept, authorization: basicHeader(credential) } };
}
function basicHeader(credential) {
    const pair = `${credential.username}:${credential.password}`;
    return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}
/** The answer of a token service; null when there is no token in it. A token without a lifetime lives 60 s (token spec). */
function parseToken(body) {
    const fields = (0,json/* fieldsOf */.Pf)((0,json/* parseJson */.qF)(body));
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
    return { ...http_retry/* noFault */.gc, status: 401, message: `it sends logins to ${realm.origin}, which is not https` };
}

// EXTERNAL MODULE: ./build/src/registry/faults.js
var faults = __webpack_require__(8852);
// EXTERNAL MODULE: ./build/src/http/exchange.js
var exchange = __webpack_require__(36089);
// EXTERNAL MODULE: ./build/src/oci/content-source.js
var content_source = __webpack_require__(47686);
;// CONCATENATED MODULE: ./build/src/registry/shared-answer.js

/** Something that is asked for once, for all who need it, and kept while it lives. */
class SharedAnswer {
    #held;
    #lifetimeMs;
    constructor(lifetimeMs = () => Number.POSITIVE_INFINITY) {
        this.#lifetimeMs = lifetimeMs;
    }
    /** Milliseconds since what is held was asked for. */
    get ageMs() {
        return this.#held === undefined ? 0 : performance.now() - this.#held.askedAtMs;
    }
    forget() {
        this.#held = undefined;
    }
    async get(signal, ask) {
        const now = performance.now();
        const known = this.#held !== undefined && now < this.#held.expiresAtMs ? this.#held : undefined;
        const held = known ?? { answer: ask(), askedAtMs: now, expiresAtMs: Number.POSITIVE_INFINITY };
        this.#held = held;
        const result = await held.answer.catch((error) => {
            this.#drop(held);
            throw error;
        });
        if (result.ok) {
            if (known === undefined)
                held.expiresAtMs = performance.now() + this.#lifetimeMs(result.value);
            return result;
        }
        // The next try asks anew; at once, if whoever began it gave up for a reason of its own.
        this.#drop(held);
        return (0,http_retry/* isGivenUp */.hF)(result.fault) && signal?.aborted !== true ? this.get(signal, ask) : result;
    }
    #drop(held) {
        if (this.#held === held)
            this.#held = undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/registry/authorizer.js






const longestToken = 1 << 20;
/** A token that was refused when it was younger is no good, a new one will be no better. */
const trustedAgeMs = 5_000;
function createAuthorizer(options) {
    let challenge = null;
    const tokens = new Map();
    const tokenOf = (scopes) => {
        const key = scopes.join(' ');
        // A tenth early, so that it does not end on its way.
        const token = tokens.get(key) ?? new SharedAnswer(({ lifetimeSeconds }) => lifetimeSeconds * 900);
        tokens.set(key, token);
        return token;
    };
    return {
        async header(scopes, signal) {
            if (challenge === null)
                return { ok: true, value: null };
            if (challenge.kind === 'basic')
                return { ok: true, value: plainHeader(await options.credentials(options.host)) };
            const need = { challenge, scopes, signal };
            const token = await tokenOf(scopes).get(signal, () => fetchToken(options, need));
            return token.ok ? { ok: true, value: `Bearer ${token.value.value}` } : token;
        },
        learn(response, scopes) {
            const found = parseChallenge(response.headers['www-authenticate'] ?? '');
            if (found === null)
                return false;
            const changed = JSON.stringify(found) !== JSON.stringify(challenge);
            challenge = found;
            const token = tokenOf(scopes);
            const old = token.ageMs > trustedAgeMs;
            if (changed || old)
                token.forget();
            return changed || old;
        },
    };
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
    const request = {
        ...tokenRequest(need.challenge, need.scopes, credential),
        verified: realm.host !== options.host || !options.plain,
    };
    try {
        const response = await (0,exchange/* exchange */.cv)(options.transport, request, need.signal);
        if (response.status !== 200)
            return elsewhere(await (0,faults/* responseFault */.gO)(response), realm);
        const body = await (0,exchange/* readBody */.x8)(response, longestToken);
        if (body === null)
            throw (0,content_source/* tooLarge */.g$)(realm.host, realm.pathname, longestToken);
        const token = parseToken(body.toString('utf8'));
        if (token !== null)
            return { ok: true, value: token };
        return elsewhere({ ...http_retry/* noFault */.gc, status: 401, message: 'the token service gave no token' }, realm);
    }
    catch (error) {
        return elsewhere((0,faults/* networkFault */.T4)(error), realm);
    }
}
function elsewhere(fault, realm) {
    return { ok: false, fault: { ...fault, host: realm.host } };
}

// EXTERNAL MODULE: ./build/src/http/deadline.js
var deadline = __webpack_require__(75552);
// EXTERNAL MODULE: ./build/src/registry/host.js
var registry_host = __webpack_require__(22099);
;// CONCATENATED MODULE: ./build/src/registry/registry-problem.js



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
    const hub = (0,registry_host/* isDockerHub */.gr)(doing.host) ? ', or log in to Docker Hub for a higher limit' : '';
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
    return (0,registry_host/* isDockerHub */.gr)(host) ? 'run `docker login`' : `run \`docker login ${host}\``;
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

;// CONCATENATED MODULE: ./build/src/registry/host-session.js








function createHostSession(options) {
    const reached = new SharedAnswer();
    const ask = async (call, signal) => {
        try {
            signal.throwIfAborted();
            const known = await reached.get(signal, () => reach(options, signal));
            const result = known.ok ? await attempt(call, { ...options, ...known.value, signal }) : known;
            if (!result.ok)
                signal.throwIfAborted();
            return result;
        }
        catch (error) {
            if ((0,deadline/* isCancelled */.mm)(signal))
                throw (0,faults/* cancelled */.KW)();
            return { ok: false, fault: (0,faults/* networkFault */.T4)(error, signal) };
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
            throw (0,deadline/* isCancelled */.mm)(within) ? (0,faults/* cancelled */.KW)() : error;
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
/** Finds the way to speak to the host, best first. */
async function reach(options, signal) {
    let first;
    for (const scheme of (0,registry_host/* schemesFor */.C5)(options.host, options.insecure)) {
        const result = await greet(options, scheme, signal);
        // Where nothing listens, or a certificate is refused, another protocol is no help.
        if (result.ok || isUnreachable(result.fault))
            return result;
        first ??= result;
    }
    return first ?? { ok: false, fault: { ...http_retry/* noFault */.gc, message: 'no way to speak to it' } };
}
/** `GET /v2/` (distribution spec, end-1) tells whether the protocol is right and what login the registry wants. */
async function greet(options, scheme, signal) {
    const plain = scheme.protocol === 'http:' || !scheme.verified;
    const authorizer = createAuthorizer({ ...options, plain });
    const url = new URL(`${scheme.protocol}//${(0,registry_host/* apiHost */.nz)(options.host)}/v2/`);
    try {
        const request = { method: 'GET', url, headers: {}, verified: scheme.verified };
        const response = await (0,exchange/* exchange */.cv)(options.transport, request, signal);
        // What a TLS port answers to plain http (Go, nginx).
        if (response.status === 400 && scheme.protocol === 'http:')
            return { ok: false, fault: await (0,faults/* responseFault */.gO)(response) };
        await (0,exchange/* discard */.vf)(response);
        if (response.status === 401)
            authorizer.learn(response, []);
        return { ok: true, value: { scheme, authorizer } };
    }
    catch (error) {
        return { ok: false, fault: (0,faults/* networkFault */.T4)(error) };
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
            return { ok: false, fault: await (0,faults/* responseFault */.gO)(response) };
        await (0,exchange/* discard */.vf)(response);
    }
}
function toRequest(call, context, authorization) {
    const origin = new URL(`${context.scheme.protocol}//${(0,registry_host/* apiHost */.nz)(context.host)}`);
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

// EXTERNAL MODULE: ./build/src/registry/repository-context.js
var repository_context = __webpack_require__(21163);
;// CONCATENATED MODULE: ./build/src/registry/blob-reading.js




/** How often a blob that breaks off is taken up again where it broke. */
const mostResumes = 5;
/** A blob in chunks, checked at its end; where the connection breaks, it goes on from there. */
async function* readBlobStream(context, digest) {
    const { signal, end } = (0,deadline/* limitTime */.DZ)(context.session.policy.blobMs, context.signal);
    try {
        yield* (0,content_source/* checkedChunks */.mM)(readResumed({ ...context, signal }, digest), digest, context.name);
    }
    finally {
        end();
    }
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
                throw (0,faults/* cancelled */.KW)();
            const fault = (0,faults/* networkFault */.T4)(error, context.signal);
            if (resumes >= mostResumes || (0,deadline/* isTimeUp */.dC)(context.signal))
                throw context.session.failure(fault, (0,repository_context/* blobCall */.Us)(context, digest));
        }
    }
}
async function* readFrom(context, digest, start) {
    const { session, signal } = context;
    const call = {
        ...(0,repository_context/* blobCall */.Us)(context, digest),
        method: 'GET',
        ...(start > 0 && { headers: { range: `bytes=${String(start)}-` } }),
        accept: start > 0 ? [200, 206] : [200],
        read: (response) => Promise.resolve(response),
    };
    const response = await session.call(call, signal);
    // The call is over, and with it its hold on the body.
    const stop = () => response.body.destroy(signal?.reason);
    signal?.addEventListener('abort', stop);
    try {
        yield* bytesFrom(response, start);
    }
    finally {
        signal?.removeEventListener('abort', stop);
    }
}
/** A registry that knows no ranges sends all again. */
async function* bytesFrom({ status, body }, start) {
    let skip = status === 206 ? 0 : start;
    for await (const bytes of body) {
        if (skip < bytes.length)
            yield bytes.subarray(skip);
        skip = Math.max(0, skip - bytes.length);
    }
}
/** Part of a blob by HTTP Range (distribution spec, "Pulling blobs"); from the whole where the registry knows no ranges. */
function readBlobRange(context, digest, range) {
    const end = range.start + range.length - 1;
    const call = {
        ...(0,repository_context/* blobCall */.Us)(context, digest),
        method: 'GET',
        headers: { range: `bytes=${String(range.start)}-${String(end)}` },
        accept: [200, 206],
        read: (response) => takeRange(response, range),
    };
    return context.session.call(call, context.signal);
}
async function takeRange(response, range) {
    const chunks = [];
    let length = 0;
    for await (const bytes of bytesFrom(response, range.start)) {
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

;// CONCATENATED MODULE: ./build/src/registry/blob-upload.js


/**
 * Sends a blob in one piece, unless it is there: POST for a place, PUT to it (distribution spec, "POST then PUT").
 * A PUT that broke leaves a place that cannot be used again, so each try begins with a new one.
 */
async function uploadBlob(context, blob) {
    const { session, signal } = context;
    if (await session.call(existsCall(context, blob.digest), signal))
        return;
    const place = placeCall(context, `write ${blob.digest} to ${context.name}`);
    await session.persist(async (within) => {
        const found = await session.once(place, within);
        return found.ok ? await session.once(putCall(place, blob, found.value), within) : found;
    }, place, signal);
}
function existsCall(context, digest) {
    return {
        ...(0,repository_context/* blobCall */.Us)(context, digest),
        awaited: false,
        method: 'HEAD',
        accept: [200, 404],
        read: (response) => (0,exchange/* discard */.vf)(response).then(() => response.status === 200),
    };
}
/** Asks for a place to upload to; gives its address. */
function placeCall(context, action) {
    return {
        method: 'POST',
        target: `/v2/${context.path}/blobs/uploads/`,
        scopes: (0,repository_context/* scopesOf */.ZK)(context),
        headers: { 'content-length': '0' },
        accept: [202],
        action,
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
        read: (response) => (0,exchange/* discard */.vf)(response).then(() => url.href),
    };
}

// EXTERNAL MODULE: ./build/src/oci/manifest.js
var manifest = __webpack_require__(62262);
// EXTERNAL MODULE: ./build/src/oci/media-types.js
var media_types = __webpack_require__(20415);
;// CONCATENATED MODULE: ./build/src/registry/push-check.js




/**
 * Asks for a place to upload to and gives it back (distribution spec, end-4a and "Cancelling an upload"), so that a missing
 * login, right or repository is known before anything is built. One try: only what will not mend itself is an error.
 * Throws a registry failure.
 */
async function checkPush(context) {
    const { session, signal } = context;
    const place = placeCall(context, `push to ${context.name}`);
    const asked = await session.once(place, signal);
    if (!asked.ok) {
        if (isFinal(asked.fault))
            throw session.failure(asked.fault, place);
        return;
    }
    await session.once({
        ...place,
        method: 'DELETE',
        target: asked.value,
        // Whatever it answers: what is not taken back expires by itself.
        accept: [202, 204, 404, 405],
        read: (response) => (0,exchange/* discard */.vf)(response).then(() => ''),
    }, signal);
}
const finalStatuses = new Set([401, 403, 404, 405]);
function isFinal(fault) {
    if (fault.status === null)
        return isUnreachable(fault);
    return finalStatuses.has(fault.status) && !(0,http_retry/* isSecondaryRateLimit */.i7)(fault);
}

;// CONCATENATED MODULE: ./build/src/registry/manifest-writing.js






/** See `Repository.putManifest`. */
function manifest_writing_putCall(context, reference, manifest) {
    return {
        ...(0,repository_context/* manifestCall */.YF)(context, reference),
        action: `write ${(0,repository_context/* fullReference */.P$)(context.name, reference)}`,
        method: 'PUT',
        headers: { 'content-type': manifest.mediaType, 'content-length': String(manifest.body.length) },
        body: manifest.body,
        accept: [200, 201, 202],
        // All that it names is there, or the run would not have come so far.
        awaited: 'content',
        async read(response) {
            await (0,exchange/* discard */.vf)(response);
            const said = (0,repository_context/* saidDigest */.AJ)(response);
            if (said !== null && said !== manifest.digest)
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
            const said = (0,repository_context/* saidDigest */.AJ)(response);
            Object.assign(seen, { pending: false, answered: true, said: said === digest ? null : said });
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

;// CONCATENATED MODULE: ./build/src/registry/repository.js









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
        uploadBlob: (blob) => uploadBlob(context, blob),
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
            if (body === null)
                throw (0,content_source/* tooLarge */.g$)(response.url.host, response.url.pathname, manifestLimit);
            (0,content_source/* checkDigest */.H2)(reference, body, context.name);
            (0,content_source/* checkDigest */.H2)((0,repository_context/* saidDigest */.AJ)(response) ?? reference, body, context.name);
            return (0,manifest/* rawManifest */.Yj)(body, (0,repository_context/* saidType */.I$)(response));
        },
    };
    return context.session.call(call, context.signal);
}
async function headManifest(context, reference) {
    const found = await context.session.call((0,repository_context/* headCall */.db)(context, reference), context.signal);
    if (found !== 'unknown')
        return found;
    // Without the head's digest the body tells.
    const manifest = await getManifest(context, reference, [200, 404]);
    return manifest === null
        ? null
        : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.body.length };
}

// EXTERNAL MODULE: ./build/src/http/transport.js + 1 modules
var http_transport = __webpack_require__(33086);
;// CONCATENATED MODULE: ./build/src/registry/time-limits.js
const timeLimits = {
    firstDelayMs: 1_000,
    longestDelayMs: 30_000,
    longestRetryAfterMs: 120_000,
    budgetMs: 180_000,
    blobMs: 300_000,
    idleMs: 60_000,
    answerMs: 60_000,
    paceMs: 30_000,
    // Object stores behind registries settle within seconds.
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

;// CONCATENATED MODULE: ./build/src/registry/registry.js







/** A client for the OCI distribution API (spec 1.1). Bounded, retried, cancelled by its signal; see docs of each `Repository` method. */
function createRegistry(options) {
    const policy = createPolicy(options);
    const transport = (0,http_transport/* createTransport */.o)({ ...options, limits: policy });
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
/** OCI's error codes that pass, whatever status they come with. */
const retriedCodes = new Set(['TOOMANYREQUESTS', 'UNAVAILABLE', 'BLOB_UPLOAD_INVALID']);
function createPolicy({ timeScale = 1, retry }) {
    return {
        ...http_retry/* systemClock */.ml,
        ...scaleTimes(timeLimits, timeScale),
        tries: 6,
        retriedCodes,
        timeScale,
        ...retry,
    };
}
function parseImage(image) {
    const parsed = (0,reference/* parseReference */.F2)(image);
    if (!parsed.ok)
        throw new failure/* Failure */.H('usage', parsed.problem);
    return parsed.value;
}


/***/ }),

/***/ 21163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ saidDigest),
/* harmony export */   I$: () => (/* binding */ saidType),
/* harmony export */   P$: () => (/* binding */ fullReference),
/* harmony export */   Us: () => (/* binding */ blobCall),
/* harmony export */   YF: () => (/* binding */ manifestCall),
/* harmony export */   ZK: () => (/* binding */ scopesOf),
/* harmony export */   db: () => (/* binding */ headCall)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6799);
/* harmony import */ var _http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36089);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20415);



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
function blobCall(context, digest) {
    return {
        target: `/v2/${context.path}/blobs/${digest}`,
        scopes: scopesOf(context),
        awaited: context.awaited,
        action: `read ${context.name}@${digest}`,
    };
}
function headCall(context, reference) {
    return {
        ...manifestCall(context, reference),
        method: 'HEAD',
        headers: { accept: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptManifests */ .Pl },
        accept: [200, 404],
        async read(response) {
            await (0,_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .discard */ .vf)(response);
            return response.status === 404 ? null : headDescriptor(response);
        },
    };
}
function headDescriptor(response) {
    const digest = saidDigest(response);
    const size = Number(response.headers['content-length']);
    const mediaType = saidType(response) ?? '';
    return digest !== null && Number.isSafeInteger(size) ? { mediaType, digest, size } : 'unknown';
}
/** The digest that an answer's head names; only a SHOULD (distribution spec, end-3). */
function saidDigest({ headers }) {
    const digest = headers['docker-content-digest'];
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .B)(digest) ? digest : null;
}
/** Without its parameters. */
function saidType({ headers }) {
    return headers['content-type']?.split(';')[0] ?? null;
}


/***/ })

};
