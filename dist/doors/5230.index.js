export const id = 5230;
export const ids = [5230];
export const modules = {

/***/ 55230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFolderCache: () => (/* binding */ createFolderCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _process_run_program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80134);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6691);





/** Folders in GitHub's cache service. */
function createFolderCache(options) {
    const { actionsCache, log } = options;
    return {
        async restore(key, restoreKeys, folder) {
            if (!actionsCache.reads)
                return null;
            try {
                const part = `${folder}.part`;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(part, { recursive: true, force: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(part, { recursive: true });
                try {
                    const found = await runClient(options, part, ['restore', key, ...restoreKeys]);
                    if (found === null)
                        return null;
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(part, folder);
                    return found;
                }
                finally {
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(part, { recursive: true, force: true });
                }
            }
            catch (error) {
                return { failure: error.message };
            }
        },
        async save(key, folder) {
            if (!actionsCache.writes)
                return false;
            try {
                return (await runClient(options, folder, ['save', key])) !== null;
            }
            catch (error) {
                log(`nothing was saved to GitHub's cache service: ${error.message}`);
                return false;
            }
        },
    };
}
/** The key; null when nothing was found. Throws an `Error` with the reason for everything else. */
async function runClient({ client: [program, ...first], env, timeoutMs, signal }, folder, args) {
    const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'build-variants-cache-'));
    try {
        const result = await (0,_process_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .runProgram */ .m)(program, [...first, ...args], {
            cwd: folder,
            env: { ...env, GITHUB_WORKSPACE: folder, RUNNER_TEMP: scratch },
            timeoutMs,
            ...(signal && { signal }),
        });
        if (result.timedOut)
            throw new Error(`it took more than ${timeoutMs / 1000} s`);
        if (result.cancelled)
            throw new Error('cancelled');
        return readAnswer(result);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(scratch, { recursive: true, force: true });
    }
}
/** What @actions/cache complains of stands as a workflow command or a plain line before its answer. */
function readAnswer({ exitCode, stdout, stderr }) {
    const lines = stdout.trimEnd().split('\n');
    const said = exitCode === 0 ? lines.slice(0, -1) : [...lines, ...stderr.split('\n')];
    const complaint = said.findLast((line) => /^::(warning|error)::|^Failed to|^\w*Error: /.test(line));
    if (complaint !== undefined)
        throw new Error(tidy(complaint));
    if (exitCode !== 0)
        throw new Error(`@actions/cache ended with exit code ${String(exitCode)}`);
    const answer = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(lines.at(-1) ?? '');
    if (answer !== null && typeof answer !== 'string')
        throw new Error('@actions/cache gave no answer');
    return answer;
}
/** Short, and without the query of a link: it is signed. */
function tidy(complaint) {
    return complaint
        .replace(/^::\w+::/, '')
        .replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1')
        .slice(0, 300);
}


/***/ })

};
