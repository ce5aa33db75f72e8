export const id = 743;
export const ids = [743];
export const modules = {

/***/ 9743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretValues: () => (/* binding */ secretValues)
/* harmony export */ });
/* harmony import */ var _model_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6305);
/* harmony import */ var _model_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6953);


/** What a door must mask before it prints anything: every inline secret, whole and line by line, and what caches and contexts are opened with. */
function secretValues(request) {
    const values = [
        ...Object.values(request.secretEnvironment),
        ...cacheSecrets(request.cache),
        ...(0,_model_address_js__WEBPACK_IMPORTED_MODULE_1__/* .contextQueries */ .G)(request),
    ];
    // Short lines are braces and the like: masking them would hide half of every log.
    const lines = values
        .flatMap((value) => value.split(/\r?\n/).map((line) => line.trim()))
        .filter((line) => line.length > 3);
    return [...new Set([...values.filter((value) => value.trim() !== ''), ...lines])];
}
/** Attributes of BuildKit's cache backends that open them: token, ghtoken, secret_access_key, session_token, account_key … */
const secretName = /token|secret|password|_key(?:_id)?$|^sas/;
/** Addresses with a login or a signature (SAS) in them. */
const secretAddress = /^[a-z+]+:\/\/[^/]*@|[?&]sig=/i;
function cacheSecrets({ options, from, to }) {
    const fields = [
        ...Object.entries(options),
        ...[...from, ...to].flatMap((entry) => (0,_model_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .readCsv */ .Nb)(entry) ?? []),
    ];
    return fields
        .filter(([key, value]) => secretName.test(key) || secretAddress.test(value))
        .map(([, value]) => value);
}


/***/ }),

/***/ 6305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ contextQueries),
/* harmony export */   j: () => (/* binding */ withoutQuery)
/* harmony export */ });
/**
 * The address of a download, and its query. BuildKit takes an http address for a Git repository only when its path ends in
 * `.git`; the query of one says which ref and folder, and is no secret (`dfgitutil.ParseGitRef`).
 */
const download = /^(https?:\/\/[^?#]*(?<!\.git))(\?[^#]+)/i;
/** The query of a download may be a signature: secret, and another one in each run. */
function withoutQuery(address) {
    return download.exec(address)?.[1] ?? address;
}
/** The queries of all contexts that are downloads, with their `?`. */
function contextQueries({ bake, build }) {
    const ofTargets = Object.values(bake?.targets ?? {}).flatMap(({ context, contexts }) => [
        context,
        ...(typeof contexts === 'object' ? Object.values(contexts) : []),
    ]);
    const addresses = [build.context, ...Object.values(build.buildContexts), ...ofTargets];
    const queries = addresses.map((address) => typeof address === 'string' ? download.exec(address)?.[2] : null);
    return [...new Set(queries.filter((query) => query != null))];
}


/***/ }),

/***/ 6953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ writeCsv),
/* harmony export */   F8: () => (/* binding */ splitCsv),
/* harmony export */   Nb: () => (/* binding */ readCsv)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

/**
 * The only place where a CSV value for buildx is written: one record, quoted as Go's `encoding/csv` writes it, so that a
 * value stays one field whatever it holds.
 * @throws {Failure} kind `usage` for control characters, which no name or path needs and line-based readers split at.
 */
function writeCsv(fields) {
    return fields.map(([key, value]) => quote(`${key}=${value}`)).join(',');
}
function quote(field) {
    if (/[\u0000-\u001f\u007f]/.test(field))
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('usage', {
            code: 'CONTROL_CHARACTER',
            what: `${JSON.stringify(field)} holds a control character`,
            fix: 'take it out of the name or path',
        });
    return /^\s|[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
/**
 * Reads a value that a user wrote for buildx (`mode=max,"builder-id=a,b"`) as buildx does (tonistiigi/go-csvvalue,
 * `Fields`): null when it is not CSV or a field has no `=`.
 */
function readCsv(text) {
    const fields = splitCsv(text)?.map((field) => [field, field.indexOf('=')]) ?? null;
    if (fields === null || fields.some(([, equals]) => equals < 1))
        return null;
    return fields.map(([field, equals]) => [field.slice(0, equals), field.slice(equals + 1)]);
}
/** The fields of one CSV record, unquoted; null when it is not CSV. */
function splitCsv(text) {
    const fields = [];
    const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/sy;
    let more = true;
    while (more) {
        const match = field.exec(text);
        if (match === null)
            return null;
        fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
        more = match[3] === ',';
    }
    return fields;
}


/***/ })

};
