export const id = 994;
export const ids = [994];
export const modules = {

/***/ 3994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand)
});

// EXTERNAL MODULE: ./src/config/table/door-problems.ts
var door_problems = __webpack_require__(9386);
// EXTERNAL MODULE: ./src/config/warnings/warnings.ts + 2 modules
var warnings_warnings = __webpack_require__(3188);
// EXTERNAL MODULE: ./src/doors/annotate.ts
var annotate = __webpack_require__(9841);
// EXTERNAL MODULE: ./src/doors/inputs.ts + 7 modules
var doors_inputs = __webpack_require__(1346);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/plan/bake-definition.ts + 3 modules
var bake_definition = __webpack_require__(9787);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/csv.ts
var csv = __webpack_require__(6953);
// EXTERNAL MODULE: ./src/model/platform.ts
var platform = __webpack_require__(3154);
// EXTERNAL MODULE: ./src/plan/bake-target.ts
var bake_target = __webpack_require__(6902);
// EXTERNAL MODULE: ./src/plan/bake-output.ts
var bake_output = __webpack_require__(8942);
// EXTERNAL MODULE: ./src/plan/variant-slugs.ts
var variant_slugs = __webpack_require__(4027);
;// CONCATENATED MODULE: ./src/plan/tagged-definition.ts







/**
 * A definition that plain `docker buildx bake` makes tagged multi-platform images of: a target for each variant with all of
 * its platforms, its tags and annotations. What build does besides, it cannot say: all or nothing, checks, roll-back,
 * releases that leave newer tags alone, one cache for all.
 */
function toTaggedDefinition(plan) {
    const slugs = (0,variant_slugs/* variantSlugs */.y)(plan.variants.map(({ name }) => name));
    const variants = plan.variants.flatMap((variant) => {
        const cells = plan.cells.filter((cell) => cell.variant === variant.name);
        const [cell] = cells;
        const name = slugs.get(variant.name) ?? variant.name;
        return cell === undefined ? [] : [{ variant, cells, built: { name, cell, platforms: variant.platforms } }];
    });
    const { resolve, linked } = (0,bake_definition/* targetsOf */.QR)(plan, variants.map(({ built }) => built));
    const hasProvenance = plan.output.kind === 'layout';
    const targets = variants.flatMap(({ variant, cells, built }) => {
        const target = {
            ...resolve(built),
            ...(0,bake_target/* list */.p)('tags', tagsOf(variant, null)),
            ...(0,bake_target/* list */.p)('annotations', annotationsOf(variant, cells)),
        };
        const whole = (0,bake_definition/* withOutput */.Wq)(asIndex(target), [outputOf(plan, built.name)], hasProvenance);
        return [[built.name, whole], ...perPlatform(plan, { variant, cells, built, target })];
    });
    return (0,bake_definition/* definitionOf */.Fg)(targets, linked());
}
/** One platform alone makes no index without this argument of the frontend's (BuildKit, dockerui), and ours always is one. */
function asIndex(target) {
    if (target.platforms.length > 1)
        return target;
    return { ...target, args: { ...target.args, BUILDKIT_MULTI_PLATFORM: '1' } };
}
/** A tag of one platform names what that build alone gives: a target of its own. */
function perPlatform(plan, { variant, cells, built, target }) {
    return cells.flatMap((cell) => {
        const tags = tagsOf(variant, cell);
        if (tags.length === 0)
            return [];
        const name = `${built.name}-only-${(0,platform/* platformSlug */.DN)(cell.platform)}`;
        const alone = {
            ...target,
            platforms: [cell.platform],
            tags,
            annotations: (0,bake_definition.at)('manifest', cell.annotations),
        };
        return [[name, (0,bake_definition/* withOutput */.Wq)(alone, [outputOf(plan, name)], false)]];
    });
}
/** Without a repository a tag is a name in a layout, which buildx does not write. */
function tagsOf({ tags }, cell) {
    return tags
        .filter(({ image, platform }) => image !== '' && platform === (cell?.platform ?? null))
        .map(({ image, tag }) => `${image}:${tag}`);
}
function annotationsOf({ annotations, descriptorAnnotations }, cells) {
    return [
        ...(0,bake_definition.at)('index', annotations),
        ...(0,bake_definition.at)('index-descriptor', descriptorAnnotations),
        ...cells.flatMap(({ platform, ...cell }) => [
            ...(0,bake_definition.at)(`manifest[${platform}]`, cell.annotations),
            ...(0,bake_definition.at)(`manifest-descriptor[${platform}]`, cell.descriptorAnnotations),
        ]),
    ];
}
function outputOf(plan, name) {
    const { output, images } = plan;
    switch (output.kind) {
        case 'push':
            return (0,csv/* writeCsv */.En)([
                ['type', 'image'],
                ['push', 'true'],
                ['store', 'false'],
                ...(0,bake_output/* insecureField */.d_)(plan, images),
            ]);
        case 'layout':
            return (0,csv/* writeCsv */.En)([
                ['type', 'oci'],
                ['tar', 'false'],
                // Beside ours: a folder of each, since exports into one collide.
                ['dest', (0,external_node_path_.join)(`${output.directory}-bake`, name)],
            ]);
        case 'load':
            return (0,csv/* writeCsv */.En)([['type', 'docker']]);
        case 'none':
            return bake_output/* cacheOnly */.zI;
    }
}

// EXTERNAL MODULE: ./src/machine/builder.ts
var builder = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/machine/registry.ts + 1 modules
var machine_registry = __webpack_require__(1830);
;// CONCATENATED MODULE: ./src/run/printed-cache.ts


/**
 * The cache of a definition that somebody else's bake will build: where it was asked for, and in GitHub's workflows. Null
 * elsewhere, where a builder keeps its own state, and for a local folder, whose export needs us afterwards.
 */
async function printedCache(plan, request, door) {
    const { kind } = plan.cache;
    const { ci } = request.source;
    if (kind === 'none' || kind === 'local' || (kind === 'auto' && ci !== 'github'))
        return null;
    const [{ prepareCache }, { openActionsCache }] = await Promise.all([
        __webpack_require__.e(/* import() */ 681).then(__webpack_require__.bind(__webpack_require__, 4681)),
        __webpack_require__.e(/* import() */ 472).then(__webpack_require__.bind(__webpack_require__, 4472)),
    ]);
    const registry = (0,machine_registry/* openRegistry */.M)(door, request.insecureRegistries);
    const { env, signal } = door;
    try {
        return await prepareCache({ plan, request: request.cache, ci, builder: null, ephemeral: request.builder.ephemeral }, {
            registry,
            actionsCache: openActionsCache(env, { now: new Date() }),
            projectDirectory: (0,builder/* projectDirectory */.t6)(door),
            signal,
            now: Date.now,
        });
    }
    finally {
        registry.close();
    }
}

// EXTERNAL MODULE: ./src/run/read-and-plan.ts + 50 modules
var read_and_plan = __webpack_require__(6201);
// EXTERNAL MODULE: ./src/text/hostile-text.ts
var hostile_text = __webpack_require__(1869);
// EXTERNAL MODULE: ./src/text/units.ts
var units = __webpack_require__(4492);
// EXTERNAL MODULE: ./src/report/words/cache-words.ts
var cache_words = __webpack_require__(3761);
;// CONCATENATED MODULE: ./src/report/words/scope-words.ts

/**
 * A scope as people call it: `main, for linux/amd64 and linux/arm64`. Its name, which has hashes in it, is a key of
 * machines; where the words are not in it any more (it was too long), it stands for itself.
 */
function scopeWords(scope) {
    const parts = scope.name.split('.');
    const [platforms, variants] = (parts.at(-2) ?? '').split('__');
    const named = (platforms ?? '').split('_').map((slug) => slug.replaceAll('-', '/'));
    if (parts.length < 3 || !named.every((platform) => /^[a-z0-9]+(?:\/[a-z0-9]+)+$/.test(platform)))
        return (0,cache_words/* refName */.P7)(scope);
    const of = scope.ref === null ? 'no git ref' : (0,cache_words/* refName */.P7)(scope);
    const only = variants === undefined ? '' : `, of the variants ${listOf(variantNames(variants))} alone`;
    return `${of}, for ${listOf(named)}${only}`;
}
/** A long list was cut, and a hash stands behind it. */
function variantNames(component) {
    const isCut = /--[0-9a-f]{8}$/.test(component) && component.length > 40;
    const names = component
        .replace(/--[0-9a-f]{8}$/, '')
        .split('_')
        .map((name) => name.replace(/--[0-9a-f]{8}$/, ''));
    return isCut ? [...names, '…'] : names;
}
function listOf(names) {
    const last = names.at(-1) ?? '';
    return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

// EXTERNAL MODULE: ./src/text/text-table.ts
var text_table = __webpack_require__(7921);
// EXTERNAL MODULE: ./src/text/wrap-text.ts
var wrap_text = __webpack_require__(75);
;// CONCATENATED MODULE: ./src/report/terminal/plan-text.ts





const widest = 100;
/** What `build` would do, before anything is done: variants, their platforms, and the tags that they would get. */
function renderPlan(plan, { columns, styles }) {
    const width = Math.min(widest, Math.max(20, columns));
    const platforms = new Set(plan.cells.map((cell) => cell.platform)).size;
    const head = `${(0,units/* countOf */.pq)(plan.variants.length, 'variant')}, ${(0,units/* countOf */.pq)(platforms, 'platform')}, ${(0,units/* countOf */.pq)(plan.cells.length, 'image')} in one bake`;
    const table = planTable(plan, { width, heading: styles.dim });
    return [styles.bold(head), destination(plan), ...cacheLines(plan.cache), '', ...table, ''].join('\n');
}
function cacheLines({ kind, scope, readable, writes, writeReason }) {
    if (kind === 'none')
        return ['cache: none'];
    const written = `${writes ? 'written' : 'not written'}: ${(0,hostile_text/* plainText */.wh)(writeReason)}`;
    if (kind === 'raw')
        return [`cache: as given; ${written}`];
    const names = readable.map((one) => `    ${(0,hostile_text/* plainText */.wh)(scopeWords(one))}`);
    const read = names.length === 0
        ? 'read: nothing, since no run writes what this one may read'
        : 'read: the nearest that exists of';
    return [`cache: ${kind} (${(0,hostile_text/* plainText */.wh)(scopeWords(scope))})`, `  ${written}`, `  ${read}`, ...names];
}
function destination({ output, images, notPushed, variantArg }) {
    const by = variantArg === null ? '' : `, selected by the build argument ${(0,hostile_text/* plainText */.wh)(variantArg)}`;
    switch (output.kind) {
        case 'push':
            return `pushed to ${images.map(hostile_text/* plainText */.wh).join(', ')}${by}`;
        case 'layout':
            return `written to the OCI layout ${(0,hostile_text/* plainText */.wh)(output.directory)}${by}`;
        case 'load':
            return `loaded into Docker${by}`;
        case 'none':
            return `${notPushed === undefined ? 'built and not kept' : `built, not pushed: ${(0,hostile_text/* plainText */.wh)(notPushed)}`}${by}`;
    }
}
/** What the tags need at least, to stand beside the other columns. */
const tagsWidth = 30;
/** The tags come last, and go on below each other: a tag that is cut cannot be looked for. */
function planTable(plan, options) {
    const room = { width: options.width - tagsWidth - 2, heading: (text) => text };
    const [head = '', ...rows] = (0,text_table/* textTable */.e)(planColumns(plan), plan.variants, room);
    const indent = Math.max(...[head, ...rows].map(({ length }) => length)) + 2;
    const lines = plan.variants.flatMap(({ tags }, at) => {
        const all = [...new Set(tags.map(({ tag }) => tag))].join(', ');
        const [first = '', ...rest] = (0,wrap_text/* wrapText */.C)(all, Math.max(tagsWidth, options.width - indent));
        const line = `${(rows[at] ?? '').padEnd(indent)}${first}`;
        return [line.trimEnd(), ...rest.map((more) => `${' '.repeat(indent)}${more}`)];
    });
    const title = plan.variants.some(({ tags }) => tags.length > 0) ? 'TAGS' : '';
    return [options.heading(`${head.padEnd(indent)}${title}`.trimEnd()), ...lines];
}
function planColumns({ defaultVariant, cells }) {
    const tests = new Map(cells.map((cell) => [cell.variant, cell.test]));
    const test = ({ name }) => tests.get(name) ?? '';
    return [
        {
            title: 'VARIANT',
            rank: 0,
            of: ({ name }) => (name === defaultVariant ? `${name} (default)` : name),
        },
        { title: 'PLATFORMS', rank: 1, of: ({ platforms }) => platforms.join(', ') },
        { title: 'TEST', rank: 2, of: (variant) => (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(test(variant)), 40) },
    ];
}

// EXTERNAL MODULE: ./src/report/problems.ts
var problems = __webpack_require__(3300);
;// CONCATENATED MODULE: ./src/doors/commands/plan.ts











/** `plan`: what `build` would do, as text, as JSON, or as a definition that plain `docker buildx bake -f -` builds. */
async function planCommand(args, door) {
    const inputs = { ...(0,doors_inputs/* cliInputs */.Un)(args.values, door), builds: false };
    const { request, plan, warnings } = await (0,read_and_plan.readAndPlan)(inputs, args.problems);
    if (door.signal.aborted)
        throw new failure/* Failure */.H('cancelled', []);
    const printer = door.printer(request);
    warn(warnings, { printer, door });
    if (args.switches.has('bake')) {
        const isTagged = args.switches.has('tags');
        const kind = plan.output.kind === 'push' ? 'push' : 'cacheonly';
        const cache = isTagged ? null : await printedCache(plan, request, door);
        warn([...(0,warnings_warnings/* warnOfVariables */.Jw)(request), ...(cache?.warnings ?? [])], { printer, door });
        const definition = isTagged ? toTaggedDefinition(plan) : (0,bake_definition/* toBakeDefinition */.Ok)(plan, { kind }, cache);
        const comment = isTagged ? comments.tags : comments[kind];
        // HCL's JSON has comments of this form (hashicorp/hcl, json/spec.md).
        printer.data(JSON.stringify({ '//': comment, ...definition }, null, 2));
    }
    else {
        const told = (0,door_problems/* tellIn */.V)(door.name, plan);
        printer.result(door.json ? JSON.stringify(told, null, 2) : renderPlan(told, printer));
    }
    return 0;
}
/** What of build is not in the definition: it stands at its head. */
const comments = {
    push: 'Every image by itself, pushed by its digest as build does it: no index is made and no tag is moved. plan --bake --tags --push gives tagged images.',
    cacheonly: 'Every image by itself, built and kept nowhere but in the cache of the builder. With --push each is pushed by its digest; plan --bake --tags gives tagged images.',
    tags: 'Tagged multi-platform images, one target for each variant. Not in it, besides what build does: all variants or none, checks, roll-back of tags, releases that leave newer tags alone, the cache of build.',
};
function warn(found, { printer, door }) {
    const warnings = (0,door_problems/* tellIn */.V)(door.name, found);
    if (warnings.length > 0)
        printer.alert((0,problems/* formatProblems */.C5)(warnings, { level: 'warning', styles: printer.styles }));
    (0,annotate/* annotate */.f)((0,problems/* annotateProblems */.$9)(warnings, 'warning'), { printer, door });
}


/***/ }),

/***/ 1346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eh: () => (/* binding */ actionInputs),
  Un: () => (/* binding */ cliInputs),
  hJ: () => (/* binding */ localPlatform)
});

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

// EXTERNAL MODULE: ./src/text/json.ts
var json = __webpack_require__(1789);
;// CONCATENATED MODULE: ./src/github/event-payload.ts

/** Reads the file at GITHUB_EVENT_PATH. A payload that is missing, not JSON or not an object has no values. */
function parsePayload(env, readEvent) {
    const root = parseEvent(env['GITHUB_EVENT_PATH'] ?? '', readEvent);
    const find = (path) => {
        let value = root;
        for (const key of path)
            value = (0,json/* isObject */.Gv)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
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

/***/ 3761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ toldCache),
/* harmony export */   M8: () => (/* binding */ cacheWords),
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   UH: () => (/* binding */ cachePlace)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4492);
/* harmony import */ var _text_format_age_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2446);


const backends = {
    gha: 'GitHub Actions',
    registry: 'registry',
    local: 'local folder',
    s3: 'S3',
    azblob: 'Azure Blob',
    raw: 'as given',
    builder: 'builder',
    none: 'none',
};
/** The cache when there is something to tell of it: not of the builder's own state, and not when none was asked for. */
function toldCache({ cache, plan }) {
    const silent = cache?.backend === 'builder' || (cache?.backend === 'none' && plan.cache.kind === 'none');
    return silent ? null : cache;
}
function cachePlace({ backend }) {
    return backends[backend];
}
/** Where the cache came from and what it brought; where it went; what it takes. A line each. */
function cacheWords(report, cache, wording) {
    if (cache.backend === 'none')
        return [`${wording.strong('Not used')}${because(cache.reason, wording)}`];
    return [
        importWords(report, cache, wording),
        exportWords(cache, wording),
        footprintWords(cache, wording),
    ].filter((words) => words !== '');
}
function importWords(report, cache, wording) {
    const from = cache.importedScope === null ? '' : ` from ${wording.name(refName(cache.importedScope))}`;
    const { strong } = wording;
    switch (cache.imported) {
        case 'hit':
            return `${strong('Imported')}${from}${ageWords(report, cache)}: ${foundWords(report, cache, strong)}`;
        case 'miss':
        case 'failed':
            return `${strong('Miss')}${cache.importReason === null ? '' : ` (${wording.words(cache.importReason)})`}`;
        case 'off':
            return cache.importReason === null
                ? ''
                : `${strong('Not imported')}${because(cache.importReason, wording)}`;
    }
}
function ageWords({ startedAt }, { importedAt }) {
    return importedAt === null ? '' : `, ${(0,_text_format_age_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAge */ .n)(importedAt, startedAt)} old`;
}
/** Of all images: a step that two of them share is in both counts twice. */
function foundWords({ totals }, { savedMs }, strong) {
    const found = `${strong(`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(totals.cachedSteps)} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(totals.steps, 'step')}`)} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(totals.cells, 'image')} found`;
    return savedMs === null || savedMs <= 0 ? found : `${found}, ${strong((0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(savedMs))} saved`;
}
function exportWords(cache, wording) {
    if (cache.exported !== 'written') {
        const title = cache.exported === 'failed' ? 'Export failed' : 'Not exported';
        return `${wording.strong(title)}${because(cache.exportReason, wording)}`;
    }
    const to = cache.exportedScope === null ? '' : ` for ${wording.name(refName(cache.exportedScope))}`;
    const { newEntries, newBytes } = cache;
    const what = [
        ...(newEntries === null ? [] : [(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(newEntries, 'new entry', 'new entries')]),
        ...(newBytes === null ? [] : [(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(newBytes)]),
    ].join(', ');
    return `${wording.strong('Exported')}${to}${what === '' ? '' : `: ${what}`}${ownWords(cache)}`;
}
/** They count for GitHub's limits as layers do. */
function ownWords({ ownEntries }) {
    if (ownEntries === null || ownEntries === 0)
        return '';
    return `; ${ownEntries} more for ${ownEntries === 1 ? 'the report' : 'the report and the cache mounts'}`;
}
/** GitHub's 10 GB are powers of two. */
function footprintWords({ footprintBytes, quotaBytes }, { strong }) {
    if (footprintBytes === null)
        return '';
    const size = `${strong('Takes')} ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(footprintBytes)}`;
    if (quotaBytes === null)
        return size;
    const share = (0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(footprintBytes / quotaBytes);
    return `${size}, this scope alone: ${share} of the repository's ${quotaBytes / 1024 ** 3} GiB`;
}
function because(reason, { words }) {
    return reason === null ? '' : `: ${words(reason)}`;
}
/** `main`; `1.2.0`; `pull request 7`; outside of git the scope's own name. */
function refName({ ref, name }) {
    if (ref === null)
        return name;
    return ref.replace(/^refs\/pull\/(\d+)\/merge$/, 'pull request $1').replace(/^refs\/(?:heads|tags)\//, '');
}


/***/ }),

/***/ 2446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ formatAge)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4492);

const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
];
/** From one time to a later one (RFC 3339), as people say it: `moments`, `12 minutes`, `3 hours`, `5 days`. */
function formatAge(from, to) {
    const ms = Date.parse(to) - Date.parse(from);
    const [name, unit] = units.find(([, length]) => ms >= length) ?? ['', 0];
    return unit === 0 ? 'moments' : (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(Math.floor(ms / unit), name);
}


/***/ }),

/***/ 1789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   gC: () => (/* binding */ textList),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** JSON that others wrote, or that an earlier run kept: it may be anything. */
/** The value of a text; undefined when it is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** An object by its braces: no list, and not null. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What an object holds; nothing for everything else. */
function fieldsOf(value) {
    return isObject(value) ? value : {};
}
/** The fields of an object that are texts. */
function textsOf(value) {
    const entries = Object.entries(fieldsOf(value));
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string'));
}
/** Those of a list's elements that are texts; none of what is no list. */
function textList(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}


/***/ }),

/***/ 7921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
const gap = '  ';
/** Rows under a heading, columns aligned, at most `width` wide: columns of the highest rank go until it fits. Empty columns are left out. */
function textTable(columns, rows, options) {
    const filled = columns
        .map((column) => ({ column, cells: rows.map(column.of) }))
        .filter(({ cells }) => cells.some((cell) => cell !== ''))
        .map((one) => ({
        ...one,
        width: Math.max(one.column.title.length, ...one.cells.map((cell) => cell.length)),
    }));
    const kept = fitting(filled, options.width);
    const pad = (text, { column, width }) => column.right === true ? text.padStart(width) : text.padEnd(width);
    const heading = kept.map((one) => pad(one.column.title, one)).join(gap);
    const lines = rows.map((row, index) => kept
        .map((one) => {
        const padded = pad(one.cells[index] ?? '', one);
        return one.column.style === undefined ? padded : one.column.style(padded, row);
    })
        .join(gap)
        .trimEnd());
    return [options.heading(heading.trimEnd()), ...lines];
}
function fitting(columns, width) {
    const total = columns.reduce((sum, column) => sum + column.width + gap.length, -gap.length);
    const highest = Math.max(0, ...columns.map(({ column }) => column.rank));
    if (total <= width || highest === 0)
        return columns;
    return fitting(columns.filter(({ column }) => column.rank < highest), width);
}


/***/ }),

/***/ 75:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ wrapText)
/* harmony export */ });
/** Lines of at most `width` characters, broken at spaces; a longer word has a line of its own. */
function wrapText(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length + 1 > width)
            lines.push(word);
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
}


/***/ })

};
