export const id = 4286;
export const ids = [4286];
export const modules = {

/***/ 96058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readActionInputs)
/* harmony export */ });
/* harmony import */ var _table_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32768);
/* harmony import */ var _table_renamed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60649);
/* harmony import */ var _text_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10999);



/**
 * Reads the Action's inputs from the variables in which the runner hands them over (`INPUT_<NAME>`, actions/toolkit
 * `getInput`). Empty means not given. The runner passes undeclared inputs with a mere warning, so names that
 * were renamed or mistyped are told here.
 */
function readActionInputs(env) {
    const names = (0,_table_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputsOf */ .Vc)('action').map((input) => input.name);
    const values = new Map();
    const problems = [];
    for (const [variable, text] of Object.entries(env)) {
        if (!variable.startsWith('INPUT_') || text === undefined || text.trim() === '')
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        const problem = names.includes(name) ? null : describeUnknown(name, names);
        if (names.includes(name))
            values.set(name, [{ text, where: `input ${name}` }]);
        else if (problem !== null)
            problems.push(problem);
    }
    return { values, problems };
}
/** A job may have variables of its own that start with INPUT_: only what is near to an input of ours is refused. */
function describeUnknown(name, names) {
    const where = `input ${name}`;
    const best = (0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(name, names);
    const renamed = (0,_table_renamed_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRenamed */ .E)(name, where, 'action');
    if (renamed !== null || best === null)
        return renamed;
    return { code: 'UNKNOWN_INPUT', what: `there is no input "${name}"`, fix: `did you mean "${best}"?`, where };
}


/***/ }),

/***/ 54286:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _config_request_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96058);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9130);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83658);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35076);
/* harmony import */ var _github_cache_client_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16375);
/* harmony import */ var _github_comment_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64962);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8166);
/* harmony import */ var _read_event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89170);
/* harmony import */ var _outlive_readers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12560);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36757);
/**
 * Door 1: the Action's main step. Its post step is a bundle of its own (post.ts). The client of the cache service is started
 * from this one, too.
 * @actions/core is 1 MB and takes 60 ms to load: it comes when it is needed, after the first words to the user.
 */










async function main(door) {
    const { values, problems } = (0,_config_request_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readActionInputs */ .U)(door.env);
    const token = values.get('github-token')?.at(-1)?.text.trim() ?? '';
    door.mask.hide(token);
    if (values.has('comment-report')) {
        const { commentReport } = await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(3524), __webpack_require__.e(8977), __webpack_require__.e(6805)]).then(__webpack_require__.bind(__webpack_require__, 36805));
        await addToSummary(await commentReport(values, problems, door));
        return 0;
    }
    const { readAndPlan } = await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(6274), __webpack_require__.e(185), __webpack_require__.e(1848)]).then(__webpack_require__.bind(__webpack_require__, 90185));
    const planned = await readAndPlan((0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .actionInputs */ .eh)(values, door), problems);
    const count = planned.plan.variants.length;
    door.printer(planned.request).note(`build-variants ${_model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r}: ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .pq)(count, 'variant')} to build`);
    const core = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(1955), __webpack_require__.e(3838)]).then(__webpack_require__.bind(__webpack_require__, 33838));
    // Other steps of the job may print them.
    for (const secret of door.mask.texts())
        core.setSecret(secret);
    const { carryOut } = await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(3188), __webpack_require__.e(6274), __webpack_require__.e(4065), __webpack_require__.e(707), __webpack_require__.e(3771), __webpack_require__.e(2961)]).then(__webpack_require__.bind(__webpack_require__, 23771));
    const { deliver } = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(9780)]).then(__webpack_require__.bind(__webpack_require__, 29780));
    // Saved before the builder is made, so that a crash leaves nothing that post does not know.
    const carriedOut = await carryOut(planned, door, { onMade: (made) => core.saveState('builder', made) });
    await deliver(carriedOut);
    await addToSummary(await comment(carriedOut, planned.request, { door, token }));
    return carriedOut.report.exitCode;
}
/** At the pull request that the run is for. A run that was cancelled has nothing to say: a newer one mostly cancelled it. */
async function comment({ report, comment: text }, request, { door, token }) {
    if (request.comment.when === 'never' || report.outcome === 'cancelled')
        return null;
    const place = (0,_github_comment_place_js__WEBPACK_IMPORTED_MODULE_8__/* .pullRequestPlace */ .OP)(door.env, _read_event_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvent */ .j);
    if (place === null)
        return null;
    const { commentAt } = await __webpack_require__.e(/* import() */ 4813).then(__webpack_require__.bind(__webpack_require__, 84813));
    const { fork } = request.source;
    const commented = { comment: text, place, request: request.comment, token, fork };
    return commentAt(commented, { door, printer: door.printer(request) });
}
async function addToSummary(text) {
    if (text === null)
        return;
    const { appendSummary } = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(9780)]).then(__webpack_require__.bind(__webpack_require__, 29780));
    await appendSummary(text);
}
async function openAndRun() {
    const door = (0,_door_js__WEBPACK_IMPORTED_MODULE_1__/* .openDoor */ .f)('action', process);
    try {
        return await main(door);
    }
    catch (error) {
        return (0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .W)(error, { door, debug: door.env['RUNNER_DEBUG'] === '1', json: false });
    }
}
const [, , command, ...operands] = process.argv;
(0,_outlive_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .outliveReaders */ .B)(process);
// This very bundle, started again by itself. It has no door: a signal is to end it at once.
if (command === _github_cache_client_js__WEBPACK_IMPORTED_MODULE_9__.cacheClientCommand)
    await (0,_github_cache_client_js__WEBPACK_IMPORTED_MODULE_9__.runCacheClient)(operands);
else
    process.exitCode = await openAndRun();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 64962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ followedPlace),
/* harmony export */   OP: () => (/* binding */ pullRequestPlace),
/* harmony export */   e5: () => (/* binding */ readFollowedRun),
/* harmony export */   gR: () => (/* binding */ readCommentedRun)
/* harmony export */ });
/* harmony import */ var _event_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73122);

/** The pull request that this run is for; null: it is for none. A merge queue's entry has one, and is no change of it. */
function pullRequestPlace(env, readEvent) {
    const payload = (0,_event_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePayload */ .e)(env, readEvent);
    const repository = env['GITHUB_REPOSITORY'] || null;
    const number = payload.integer('pull_request', 'number');
    const isPull = /^pull_request(?:_target)?$/.test(env['GITHUB_EVENT_NAME'] ?? '');
    if (repository === null || number === null || !isPull)
        return null;
    return { repository, commit: payload.text('pull_request', 'head', 'sha'), pull: { number } };
}
/** The pull request that a run was for which this run follows (`workflow_run`); null: it was for none, or its fork is deleted. */
function followedPlace(env, readEvent) {
    const payload = (0,_event_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePayload */ .e)(env, readEvent);
    const repository = env['GITHUB_REPOSITORY'] || null;
    const [owner] = payload.text('workflow_run', 'head_repository', 'full_name')?.split('/') ?? [];
    const branch = payload.text('workflow_run', 'head_branch');
    const commit = payload.text('workflow_run', 'head_sha');
    const isPull = /^pull_request(?:_target)?$/.test(payload.text('workflow_run', 'event') ?? '');
    if (env['GITHUB_EVENT_NAME'] !== 'workflow_run' || !isPull)
        return null;
    if (repository === null || owner === undefined || branch === null || commit === null)
        return null;
    return { repository, commit, pull: { owner, branch } };
}
/** What this machine says of the run: GitHub Actions, GitLab CI, Jenkins. */
function readCommentedRun(env, readEvent) {
    if (env['GITHUB_ACTIONS'] === 'true')
        return githubRun(env, (0,_event_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePayload */ .e)(env, readEvent));
    if (env['GITLAB_CI'] === 'true')
        return {
            commit: env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] || env['CI_COMMIT_SHA'] || null,
            url: env['CI_JOB_URL'] || env['CI_PIPELINE_URL'] || null,
            caller: env['CI_JOB_NAME'] ?? '',
        };
    return {
        commit: env['GIT_COMMIT'] || null,
        url: env['BUILD_URL'] || null,
        caller: env['JOB_BASE_NAME'] ?? '',
    };
}
function githubRun(env, payload) {
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = env;
    const run = repository && id ? `${server}/${repository}/actions/runs/${id}` : null;
    return {
        commit: payload.text('pull_request', 'head', 'sha') ?? (env['GITHUB_SHA'] || null),
        url: run === null || !attempt ? run : `${run}/attempts/${attempt}`,
        caller: callerOf(env['GITHUB_WORKFLOW'], env['GITHUB_JOB']),
    };
}
/** The run that this one follows, whose report it comments; `job` is not told. */
function readFollowedRun(env, readEvent) {
    const payload = (0,_event_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePayload */ .e)(env, readEvent);
    return {
        commit: payload.text('workflow_run', 'head_sha'),
        url: payload.text('workflow_run', 'html_url'),
        caller: callerOf(payload.text('workflow_run', 'name') ?? undefined, undefined),
        untrusted: true,
    };
}
function callerOf(workflow, job) {
    return [workflow ?? '', job ?? ''].join('\n');
}


/***/ })

};
