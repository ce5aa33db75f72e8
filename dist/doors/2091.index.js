export const id = 2091;
export const ids = [2091];
export const modules = {

/***/ 32091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentCommand: () => (/* binding */ commentCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_request_input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80484);
/* harmony import */ var _config_request_read_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94336);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83658);
/* harmony import */ var _load_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98140);
/* harmony import */ var _read_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89170);
/* harmony import */ var _github_comment_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64962);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82917);
/* harmony import */ var _report_comment_comment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43524);









/** `comment <report.json>`: what the comment of that run says, whoever wrote the report. Nothing is sent anywhere. */
async function commentCommand(args, door) {
    const reader = new _config_request_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputReader */ .i_((0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .cliInputs */ .Un)(args.values, door), new Map());
    const { threshold } = (0,_config_request_read_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .readComment */ .W)(reader);
    const [file, ...surplus] = args.operands;
    const problems = [
        ...args.problems,
        ...reader.problems,
        ...(surplus.length === 0 && file ? [] : [oneReport]),
    ];
    if (problems.length > 0 || file === undefined)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('usage', problems);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(door.cwd, file);
    const report = await (0,_load_report_js__WEBPACK_IMPORTED_MODULE_4__/* .loadReport */ .N)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(door.cwd, path));
    const run = { ...(0,_github_comment_place_js__WEBPACK_IMPORTED_MODULE_8__/* .readCommentedRun */ .gR)(door.env, _read_event_js__WEBPACK_IMPORTED_MODULE_5__/* .readEvent */ .j), untrusted: true };
    const { text, tells } = (0,_report_comment_comment_js__WEBPACK_IMPORTED_MODULE_7__/* .renderComment */ .w)(report, { run, threshold });
    door.printer({ progress: 'auto' }).result(door.json ? JSON.stringify({ tells, text }, null, 2) : text);
    return 0;
}
const oneReport = {
    code: 'NO_REPORT',
    what: 'comment needs one report.json',
    fix: 'write build-variants comment out/report.json',
};


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
