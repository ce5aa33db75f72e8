export const id = 4646;
export const ids = [4646];
export const modules = {

/***/ 44646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkBake: () => (/* binding */ checkBake),
/* harmony export */   parseChecks: () => (/* binding */ parseChecks)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
/* harmony import */ var _process_run_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80134);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6691);
/* harmony import */ var _find_buildx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78020);




/** A quarter of a second where base images are known; a registry may have to be asked for each. */
const timeoutMs = 60_000;
/** The answer repeats the Dockerfile for each target, and 16 MiB of it are read. */
const atOnce = 64;
/**
 * `docker buildx bake --call=check`: no step runs. Null where buildx or BuildKit cannot do it, or not in time. Throws a
 * `Failure` when docker cannot be started, or when cancelled.
 */
async function checkBake(request) {
    const found = new Map();
    for (let at = 0; at < request.targets.length; at += atOnce) {
        const part = await checkPart({ ...request, targets: request.targets.slice(at, at + atOnce) });
        if (part === null)
            return null;
        for (const [target, warnings] of part)
            found.set(target, warnings);
    }
    return found;
}
async function checkPart(request) {
    const { definition, targets, builder, env, cwd, allow, signal } = request;
    const [program, ...first] = await (0,_find_buildx_js__WEBPACK_IMPORTED_MODULE_2__/* .findBuildx */ .a)(env);
    const args = [
        ...[...first, 'bake', '--file=-', '--call=check,format=json', '--progress=quiet', `--builder=${builder}`],
        ...allow.map((value) => `--allow=${value}`),
        ...['--', ...targets],
    ];
    const input = JSON.stringify(definition);
    const result = await (0,_process_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .m)(program, args, { env, cwd, input, signal, timeoutMs });
    if (result.cancelled)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('cancelled', []);
    // It ends with 1 where it found something.
    return result.timedOut ? null : parseChecks(result.stdout);
}
/** What it prints with `format=json`; null for anything else. What has no rule is left out. */
function parseChecks(text) {
    const targets = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text))['target'];
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(targets))
        return null;
    const found = Object.entries(targets).map(([name, target]) => {
        const { warnings } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(target)['check']);
        return [name, Array.isArray(warnings) ? warnings.flatMap(readWarning) : []];
    });
    return new Map(found);
}
function readWarning(value) {
    const { ruleName, description, detail, url, location } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value);
    if (typeof ruleName !== 'string')
        return [];
    const { ranges } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(location);
    const line = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(Array.isArray(ranges) ? ranges[0] : null)['start'])['line'];
    return [
        {
            rule: ruleName,
            description: typeof description === 'string' ? description : '',
            detail: typeof detail === 'string' ? detail : '',
            url: typeof url === 'string' ? url : null,
            line: typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : null,
        },
    ];
}


/***/ })

};
