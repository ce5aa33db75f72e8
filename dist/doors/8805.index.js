export const id = 8805;
export const ids = [8805];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 8312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ tellIn)
/* harmony export */ });
/* unused harmony export inWordsOf */
/* harmony import */ var _model_door_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95943);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32768);


const names = new Set(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .QL.map(({ name }) => name));
/**
 * Rooms that know no door name an input between backticks, alone or with its value: `tags`, `driver-opts: image=…`. Here it
 * becomes what can be written at the door: --tags, --driver-opts image=…. Other text between backticks stays.
 */
function inWordsOf(door, text) {
    return text.replace(/`([a-z][a-z-]*)(?:: ([^`]+))?`/g, (whole, name, value) => {
        if (!names.has(name))
            return whole;
        return value === undefined ? (0,_model_door_words_js__WEBPACK_IMPORTED_MODULE_0__/* .nameInput */ .K)(door, name) : (0,_model_door_words_js__WEBPACK_IMPORTED_MODULE_0__/* .writeInput */ .O)(door, name, value);
    });
}
/** A problem in the door's words, or any value that holds problems and reasons, such as a report. */
function tellIn(door, value) {
    if (Array.isArray(value))
        return value.map((item) => tellIn(door, item));
    if (typeof value !== 'object' || value === null)
        return value;
    const told = isProblem(value) ? ['what', 'why', 'fix', 'where'] : reasons;
    const entries = Object.entries(value).map(([key, item]) => [
        key,
        typeof item === 'string' && told.includes(key) ? inWordsOf(door, item) : tellIn(door, item),
    ]);
    return Object.fromEntries(entries);
}
const reasons = ['reason', 'importReason', 'exportReason', 'writeReason', 'keepReason'];
function isProblem(value) {
    return 'code' in value && 'what' in value;
}


/***/ }),

/***/ 8255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ doorsOnly),
/* harmony export */   TN: () => (/* binding */ groups),
/* harmony export */   fC: () => (/* binding */ everywhere),
/* harmony export */   iP: () => (/* binding */ flagOf)
/* harmony export */ });
const groups = [
    'Variants',
    'Images and tags',
    'Result',
    'Checks',
    'Build',
    'Cache',
    'Secrets',
    'Builder',
    'Output on screen',
];
/** The CLI's flag, without dashes. */
function flagOf({ flag, name }) {
    return flag ?? name;
}
const everywhere = ['action', 'cli', 'file'];
/** What decides about rights, places and this one run is never taken from a file in the repository. */
const doorsOnly = ['action', 'cli'];


/***/ }),

/***/ 32768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cu: () => (/* binding */ findInput),
  QL: () => (/* binding */ inputs),
  Vc: () => (/* binding */ inputsOf)
});

// UNUSED EXPORTS: outputs

// EXTERNAL MODULE: ./build/src/config/table/input.js
var input = __webpack_require__(8255);
;// CONCATENATED MODULE: ./build/src/config/table/build.js

const group = 'Build';
/** With the names and meanings of docker/build-push-action. */
const buildInputs = [
    {
        name: 'context',
        form: 'path',
        group,
        doors: input/* everywhere */.fC,
        default: '.',
        value: 'folder',
        description: 'The build context. Git and HTTP contexts need allow-remote-context.',
    },
    {
        name: 'file',
        form: 'path',
        group,
        doors: input/* everywhere */.fC,
        flags: ['-f'],
        value: 'path',
        description: 'The Dockerfile. When not given: `Dockerfile` in the context.',
    },
    {
        name: 'target',
        form: 'string',
        group,
        doors: input/* everywhere */.fC,
        value: 'stage',
        description: 'The Dockerfile stage to build. When not given: the last.',
    },
    {
        name: 'build-args',
        form: 'pairs',
        group,
        doors: input/* everywhere */.fC,
        flags: ['--build-arg'],
        value: 'KEY=value',
        description: 'Build arguments of every variant. `KEY` alone takes its value from the environment. Those of inputs and flags are added to those of the file.',
    },
    {
        name: 'build-contexts',
        form: 'pairs',
        group,
        doors: input/* everywhere */.fC,
        flags: ['--build-context'],
        value: 'name=path',
        description: 'More contexts by name: a folder, docker-image://… or oci-layout://….',
    },
    {
        name: 'allow-remote-context',
        form: 'boolean',
        group,
        doors: input/* doorsOnly */.EN,
        default: 'false',
        description: 'Allow Git and HTTP addresses as context and build-contexts.',
    },
    {
        name: 'network',
        form: 'choice',
        choices: ['default', 'none', 'host'],
        group,
        doors: input/* everywhere */.fC,
        description: 'Network of RUN steps: default, none or host. `host` needs allow: network.host.',
    },
    {
        name: 'add-hosts',
        form: 'list',
        group,
        doors: input/* everywhere */.fC,
        flags: ['--add-host'],
        value: 'host:ip',
        description: 'Host names that RUN steps resolve to the given addresses.',
    },
    {
        name: 'allow',
        form: 'list',
        group,
        doors: input/* doorsOnly */.EN,
        value: 'right',
        description: 'Rights that RUN steps may ask for: network.host, security.insecure, device. A bake file may also need ssh, and fs.read=folder for what it reads outside the working directory.',
    },
    {
        name: 'shm-size',
        form: 'string',
        group,
        doors: input/* everywhere */.fC,
        value: 'size',
        description: 'Size of /dev/shm in RUN steps: 64m, 2g.',
    },
    {
        name: 'ulimit',
        form: 'lines',
        group,
        doors: input/* everywhere */.fC,
        value: 'name=soft:hard',
        description: 'Limits of RUN steps: nofile=1024:2048.',
    },
    {
        name: 'no-cache',
        form: 'boolean',
        group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'Run every step, whatever the cache holds.',
    },
    {
        name: 'no-cache-filters',
        form: 'list',
        group,
        doors: input/* everywhere */.fC,
        flags: ['--no-cache-filter'],
        value: 'stage',
        description: 'Stages that are always rebuilt.',
    },
    {
        name: 'fail-fast',
        form: 'boolean',
        group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'Stop building at the first image that cannot be built. Without it all others are built, so that one run names all that fail, and the next finds the rest cached.',
    },
    {
        name: 'pull',
        form: 'boolean',
        group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'Look for newer base images, even where the builder has one.',
    },
    {
        name: 'provenance',
        form: 'string',
        group,
        doors: input/* everywhere */.fC,
        value: 'true|mode=max',
        description: 'Provenance attestation. When not given: as buildx does.',
    },
    {
        name: 'sbom',
        form: 'string',
        group,
        doors: input/* everywhere */.fC,
        value: 'true|generator=…',
        description: 'SBOM attestation. When not given: none.',
    },
];

;// CONCATENATED MODULE: ./build/src/config/table/builder.js

const secrets = 'Secrets';
const secretInputs = [
    {
        name: 'secrets',
        form: 'values',
        group: secrets,
        doors: input/* doorsOnly */.EN,
        value: 'id=value',
        description: 'Build secrets by value, which ends where its line ends. A value of several lines stands in double quotes, with its id.',
    },
    {
        name: 'secret-envs',
        form: 'list',
        group: secrets,
        doors: input/* doorsOnly */.EN,
        value: 'id=VARIABLE',
        description: 'Build secrets from environment variables.',
    },
    {
        name: 'secret-files',
        form: 'lines',
        group: secrets,
        doors: input/* doorsOnly */.EN,
        value: 'id=path',
        description: 'Build secrets from files.',
    },
    {
        name: 'secret',
        form: 'lines',
        group: secrets,
        doors: ['cli'],
        value: 'id=…,src=…|env=…',
        description: 'A build secret in the spelling of buildx.',
    },
    {
        name: 'ssh',
        form: 'lines',
        group: secrets,
        doors: input/* doorsOnly */.EN,
        value: 'default|id=path',
        description: 'SSH agent sockets or keys for RUN --mount=type=ssh.',
    },
    {
        name: 'github-token',
        form: 'string',
        group: secrets,
        doors: ['action'],
        actionDefault: '${{ github.token }}',
        description: "Reads a Git context from this workflow's own repository, and writes the comment at a pull request.",
    },
];
const builder_group = 'Builder';
const builderInputs = [
    {
        name: 'builder',
        form: 'string',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        value: 'name',
        description: 'An existing builder. When not given: one of our own where driver, driver-opts, endpoint or buildkitd-config-inline say what it is to be, else $BUILDX_BUILDER, else the current one if it can do the job, else one of our own.',
    },
    {
        name: 'driver',
        form: 'choice',
        choices: ['docker-container', 'remote', 'kubernetes', 'docker', 'cloud'],
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        default: 'docker-container',
        description: 'Driver of a builder of our own. `remote` when endpoint is given.',
    },
    {
        name: 'driver-opts',
        form: 'lines',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        flags: ['--driver-opt'],
        value: 'key=value',
        description: 'Driver options of a builder of our own.',
    },
    {
        name: 'buildkitd-config-inline',
        form: 'text',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        value: 'toml',
        description: 'Configuration (buildkitd.toml) of a builder of our own.',
    },
    {
        name: 'endpoint',
        form: 'string',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        value: 'url',
        description: 'A running BuildKit to use: tcp://host:1234, unix:///run/buildkit/buildkitd.sock.',
    },
    {
        name: 'max-parallel',
        form: 'string',
        group: builder_group,
        doors: input/* everywhere */.fC,
        default: '32',
        value: 'number',
        description: 'How many images BuildKit is given at once, at most. With steps that no-cache forces, all are one bake.',
    },
    {
        name: 'binfmt-image',
        form: 'string',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        value: 'image@digest',
        description: 'Image that installs emulators, with its digest. When not given: ours.',
    },
    {
        name: 'insecure-registries',
        form: 'list',
        group: builder_group,
        doors: input/* doorsOnly */.EN,
        flags: ['--insecure-registry'],
        value: 'host:port',
        description: 'Registries spoken to over plain HTTP or with an unverified certificate.',
    },
    {
        name: 'progress',
        form: 'choice',
        choices: ['auto', 'tty', 'plain', 'quiet'],
        group: 'Output on screen',
        doors: input/* doorsOnly */.EN,
        default: 'auto',
        description: 'How progress is shown: auto, tty (live view), plain (every line) or quiet.',
    },
];

// EXTERNAL MODULE: ./build/src/model/cache.js
var cache = __webpack_require__(8469);
;// CONCATENATED MODULE: ./build/src/config/table/cache.js


const cache_group = 'Cache';
const cacheInputs = [
    {
        name: 'cache',
        form: 'choice',
        choices: ['auto', ...cache/* cacheBackends */._e, 'none'],
        group: cache_group,
        doors: input/* everywhere */.fC,
        default: 'auto',
        description: "Where BuildKit's cache is kept between runs: auto, gha, registry, local or none; experimental: s3, azblob. `auto`: GitHub's cache service where there is one, the builder's own state where it outlives the run, else registry or local.",
    },
    {
        name: 'cache-scope',
        form: 'string',
        group: cache_group,
        doors: input/* everywhere */.fC,
        value: 'prefix',
        description: 'Prefix of the name of every cache. For projects that share one place and have the same image, or none.',
    },
    {
        name: 'cache-mode',
        form: 'choice',
        choices: ['min', 'max'],
        group: cache_group,
        doors: input/* everywhere */.fC,
        default: 'max',
        description: 'What is cached: max (every step) or min (only the steps of the last stage, so that less is found again).',
    },
    {
        name: 'cache-write',
        form: 'choice',
        choices: ['auto', 'always', 'never'],
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        default: 'auto',
        description: 'Which runs write the cache: auto, always or never. `auto`: pushes to the default branch and to cache-branches, and schedules on them. What anybody can start on the default branch (`pull_request_target`, `issue_comment`, `workflow_run` …) never writes.',
    },
    {
        name: 'cache-branches',
        form: 'list',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        value: 'branch',
        description: 'Branches other than the default one whose pushes write a cache of their own: release/*. `*` stands for any characters.',
    },
    {
        name: 'cache-ref',
        form: 'string',
        group: cache_group,
        doors: input/* everywhere */.fC,
        value: 'reference',
        description: "Where the registry keeps the caches: ghcr.io/acme/cache:buildcache. A cache's name is added to the tag. When not given: the first image, with the tag buildcache.",
    },
    {
        name: 'cache-dir',
        form: 'path',
        group: cache_group,
        doors: input/* everywhere */.fC,
        value: 'folder',
        description: "The folder of local caches, one folder in it for each. When not given: this tool's own.",
    },
    {
        name: 'cache-options',
        form: 'pairs',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        flags: ['--cache-option'],
        value: 'key=value',
        description: 'Attributes of s3 (bucket and region at least) and azblob (account_url at least), both experimental, as BuildKit names them.',
    },
    {
        name: 'cache-from',
        form: 'lines',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        value: 'type=…',
        description: 'Raw: a source as buildx takes it, in place of all the above but cache-write and cache-branches. With more than one, steps are missed.',
    },
    {
        name: 'cache-to',
        form: 'lines',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        value: 'type=…',
        description: 'Raw: a destination as buildx takes it, written by the runs that cache-write allows. `ignore-error` is always on.',
    },
    {
        name: 'cache-buildx',
        form: 'path',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        value: 'program | off',
        description: 'Where the installed buildx is 0.37 or newer and a cache is imported: a buildx of 0.25 to 0.36 that bakes in its place. When not given, 0.36.1 is fetched from its release, but only where the Dockerfile or bake file is such that the newer one finds nothing. off: nothing is fetched.',
    },
    {
        name: 'cache-mounts',
        form: 'boolean',
        group: cache_group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'Keep what RUN --mount=type=cache holds between runs, too.',
    },
    {
        name: 'cache-timeout',
        form: 'string',
        group: cache_group,
        doors: input/* doorsOnly */.EN,
        default: '60s',
        value: 'time',
        description: 'How long a cache may make no progress before the run goes on without it: 90s, 2m or seconds.',
    },
];

;// CONCATENATED MODULE: ./build/src/config/table/checks.js

const checks_group = 'Checks';
const checkInputs = [
    {
        name: 'checks',
        form: 'choice',
        group: checks_group,
        doors: input/* everywhere */.fC,
        default: 'warn',
        choices: ['warn', 'error', 'off'],
        description: "What to do about what BuildKit's checks find in the Dockerfile, without running any of it. `error` ends the run before it builds.",
    },
    {
        name: 'size-budget',
        form: 'list',
        group: checks_group,
        doors: ['file'],
        value: 'sizes',
        description: 'The most bytes that an image may have per platform, or it fails: `90MB` compressed, `unpacked 400MB`, `+5%` or `+10MB` more than the run before. Also per variant.',
    },
    {
        name: 'time-budget',
        form: 'list',
        group: checks_group,
        doors: ['file'],
        value: 'times',
        description: 'The longest that the build of an image may take, from its first step to its last: `10m`, `+90s` or `+20%` more than the run before. Also per variant. Over it is a warning.',
    },
    {
        name: 'time-budget-fails',
        form: 'boolean',
        group: checks_group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'An image whose build took longer than its time-budget fails, and nothing is published.',
    },
    {
        name: 'foreign-programs',
        form: 'choice',
        group: checks_group,
        doors: input/* everywhere */.fC,
        default: 'error',
        choices: ['error', 'warn', 'off'],
        description: 'What to do about programs in an image that its platform does not run: an amd64 program in an arm64 image. `error` publishes nothing then; `off` reads no image.',
    },
    {
        name: 'foreign-programs-allow',
        form: 'list',
        group: checks_group,
        doors: input/* everywhere */.fC,
        value: 'patterns',
        description: 'Paths in the images that are for other platforms on purpose: `opt/tools/**`, `**/*.node`. `*` and `?` stand for characters of a name, `**` for folders.',
    },
    {
        name: 'foreign-programs-limit',
        form: 'size',
        group: checks_group,
        doors: input/* everywhere */.fC,
        default: '2GB',
        description: 'Bytes, compressed or unpacked, above which a layer is not read, which is said.',
    },
];

;// CONCATENATED MODULE: ./build/src/config/table/images.js

const images_group = 'Images and tags';
const imageInputs = [
    {
        name: 'images',
        form: 'list',
        group: images_group,
        doors: input/* everywhere */.fC,
        flags: ['-n', '--name', '--image'],
        value: 'repository',
        description: 'Repositories to publish to, without tag: ghcr.io/acme/worker. Upper case becomes lower case. Several registries get the same tags. The CLI also reads $IMAGE_NAME.',
    },
    {
        name: 'tags',
        form: 'list',
        group: images_group,
        doors: input/* everywhere */.fC,
        flags: ['-t', '--tag'],
        value: 'tag',
        description: 'Bare tags for all images, or full references such as docker/metadata-action makes. Each variant but the default one adds its suffix. When not given: derived from the git ref in CI, else `latest`.',
    },
    {
        name: 'tags-per-platform',
        form: 'boolean',
        group: images_group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'Also tag every platform by itself: latest-redis-amd64.',
    },
    {
        name: 'edge-tag',
        form: 'string',
        group: images_group,
        doors: input/* everywhere */.fC,
        default: 'edge',
        value: 'tag',
        description: 'The tag that the default branch gets when tags are derived from the git ref.',
    },
    {
        name: 'sha-tag',
        form: 'boolean',
        group: images_group,
        doors: input/* everywhere */.fC,
        default: 'false',
        description: 'Also tag the commit: sha-860c190, as type=sha of docker/metadata-action. Added to the tags that are given or derived.',
    },
    {
        name: 'labels',
        form: 'pairs',
        group: images_group,
        doors: input/* everywhere */.fC,
        flags: ['--label'],
        value: 'key=value',
        description: "Labels of every image. Keep what changes with each commit in annotations: a changed label makes every image's digest new.",
    },
    {
        name: 'annotations',
        form: 'pairs',
        group: images_group,
        doors: input/* everywhere */.fC,
        flags: ['--annotation'],
        value: 'key=value',
        description: 'Annotations, each at the level in front of it as buildx has them: `index:`, `manifest:`, `manifest[linux/arm64]:`, `manifest-descriptor:`, `index-descriptor:`, or several with a comma. Without a level: of every index. Those of manifests make the digest of every image new when they change.',
    },
];
const result = 'Result';
const resultInputs = [
    {
        name: 'push',
        form: 'boolean',
        group: result,
        doors: ['action', 'cli'],
        default: 'false',
        description: 'Publish all variants, or none (see publish), to the images. Without it nothing leaves this machine.',
    },
    {
        name: 'publish',
        form: 'choice',
        choices: ['together', 'per-variant'],
        group: result,
        doors: input/* everywhere */.fC,
        default: 'together',
        description: 'What is published when an image failed: nothing (together), or the variants of which every image was built and passed its checks (per-variant). The tags of the others keep what they hold, and the exit code is 7.',
    },
    {
        name: 'allow-fork-push',
        form: 'boolean',
        group: result,
        doors: input/* doorsOnly */.EN,
        default: 'false',
        description: "Push also what may be a stranger's code: pull requests from forks, pull_request_target, comments at pull requests, runs that follow a fork's. Anyone who opens a pull request can then publish under its tags. Without it they are built, and nothing is pushed.",
    },
    {
        name: 'load',
        form: 'boolean',
        group: result,
        doors: ['action', 'cli'],
        default: 'false',
        description: 'Load the images into the local Docker. With its containerd image store all platforms; the classic store gets the platform of this machine, and the others are only built.',
    },
    {
        name: 'test-only',
        form: 'boolean',
        group: result,
        doors: ['action', 'cli'],
        default: 'false',
        description: 'Build everything and keep nothing.',
    },
    {
        name: 'output',
        form: 'path',
        group: result,
        doors: ['action', 'cli'],
        default: 'out',
        flags: ['-o', '--out'],
        value: 'folder',
        description: 'Folder for report.json, summary.md, comment.md and, when nothing is pushed or loaded, the OCI layout of all variants.',
    },
    {
        name: 'comment',
        form: 'choice',
        choices: ['auto', 'always', 'never'],
        group: result,
        doors: ['action'],
        default: 'auto',
        description: 'The comment at a pull request that says what it changes. `auto` writes none while nothing changed beyond comment-threshold and nothing failed, and keeps one that is there up to date. Needs `permissions: pull-requests: write`, and no more.',
    },
    {
        name: 'comment-threshold',
        form: 'list',
        group: result,
        doors: input/* doorsOnly */.EN,
        default: '1%,1MB',
        value: 'share,size',
        description: 'From which difference on the comment tells of the size of an image: more than this share of it, and more than this size. `0`: every difference.',
    },
    {
        name: 'comment-report',
        form: 'path',
        group: result,
        doors: ['action'],
        value: 'file',
        description: 'A report.json of a run that may not comment itself, such as one for a fork: it is checked, and its comment is written. Nothing is built, and no other input but comment-threshold and github-token counts. For `workflow_run`.',
    },
];

;// CONCATENATED MODULE: ./build/src/config/table/variants.js

const variants_group = 'Variants';
const variantInputs = [
    {
        name: 'config',
        form: 'path',
        group: variants_group,
        doors: input/* doorsOnly */.EN,
        default: 'variants.yml',
        description: 'The variants file. Inputs and flags override what it says; it need not exist.',
    },
    {
        name: 'variants',
        form: 'list',
        group: variants_group,
        doors: input/* everywhere */.fC,
        value: 'names',
        description: 'The whole set of variants, in order. In variants.yml a list of names or a map of settings per variant.',
    },
    {
        name: 'bake',
        form: 'list',
        group: variants_group,
        doors: input/* everywhere */.fC,
        flag: 'bake-file',
        value: 'path',
        description: "The team's own bake file (hcl, json or compose): each of its targets is a variant. Takes the place of variants, context and file.",
    },
    {
        name: 'bake-target',
        form: 'list',
        group: variants_group,
        doors: input/* everywhere */.fC,
        value: 'names',
        description: 'Targets and groups of the bake file. When not given: its group `default`.',
    },
    {
        name: 'set',
        form: 'lines',
        group: variants_group,
        doors: input/* doorsOnly */.EN,
        value: 'target.key=value',
        description: 'Overrides for the bake file, as `docker buildx bake --set` takes them: *.args.VERSION=1.2.',
    },
    {
        name: 'variant',
        form: 'list',
        group: variants_group,
        doors: input/* doorsOnly */.EN,
        flags: ['-b', '--backend'],
        value: 'names',
        description: 'Build only these variants of the set. A selection never counts as the whole plan; "all" means the variant of that name.',
    },
    {
        name: 'build-all',
        form: 'boolean',
        group: variants_group,
        doors: ['cli'],
        description: 'Build the whole set, as without --variant.',
    },
    {
        name: 'variant-arg',
        form: 'string',
        group: variants_group,
        doors: input/* everywhere */.fC,
        value: 'ARG',
        description: "The Dockerfile's ARG that selects the variant. Not needed when variants differ by target or build-args.",
    },
    {
        name: 'variants-alike',
        form: 'choice',
        group: variants_group,
        doors: input/* everywhere */.fC,
        default: 'warn',
        choices: ['warn', 'error', 'off'],
        description: 'What to do about variants that turn out to be the same image. `error` publishes nothing then.',
    },
    {
        name: 'default',
        form: 'string',
        group: variants_group,
        doors: input/* everywhere */.fC,
        value: 'name',
        description: 'The variant that owns the bare tags, without suffix. When not given: the one called "all", or the only one.',
    },
    {
        name: 'platforms',
        form: 'list',
        group: variants_group,
        doors: input/* everywhere */.fC,
        default: 'linux/amd64,linux/arm64',
        flags: ['-p', '--platform'],
        value: 'os/arch',
        description: 'Platforms to build. "local" is this machine\'s. As a flag or action input it narrows the platforms of every variant.',
    },
    {
        name: 'test',
        form: 'text',
        group: variants_group,
        doors: input/* everywhere */.fC,
        value: 'command',
        description: 'Shell command that shows that an image works: it is run in every image, on its platform, before a tag moves. variants.yml can say more of it, and per variant.',
    },
    {
        name: 'test-file',
        form: 'list',
        group: variants_group,
        doors: input/* everywhere */.fC,
        value: 'path',
        description: 'Test files of container-structure-test (schema version 2.0.0), for every image. Also per variant in variants.yml.',
    },
    {
        name: 'attest-tests',
        form: 'boolean',
        group: variants_group,
        doors: input/* everywhere */.fC,
        default: 'true',
        description: 'Put the results of tests beside the images when pushing, as an in-toto attestation (test-result v0.1).',
    },
    {
        name: 'tests',
        form: 'choice',
        group: variants_group,
        doors: input/* everywhere */.fC,
        default: 'auto',
        choices: ['auto', 'run', 'skip', 'require'],
        description: 'Which tests are run: `auto` those that have not passed before on the same image, `run` all, `skip` none. With `require` what cannot be verified is a failure.',
    },
];

;// CONCATENATED MODULE: ./build/src/config/table/inputs.js






/** Every input of both doors and of variants.yml, in the order in which help and docs show them. */
const inputs = [
    ...variantInputs,
    ...imageInputs,
    ...resultInputs,
    ...checkInputs,
    ...buildInputs,
    ...cacheInputs,
    ...secretInputs,
    ...builderInputs,
];
const byName = new Map(inputs.map((input) => [input.name, input]));
function findInput(name) {
    return byName.get(name);
}
function inputsOf(door) {
    return inputs.filter((input) => input.doors.includes(door));
}
/** The Action's outputs. */
const outputs = [
    {
        name: 'digests',
        description: 'JSON: the digest of the index of every variant that is where it belongs, by name.',
    },
    {
        name: 'tags',
        description: 'The full references in the registry (or in Docker) that hold the images now, one per line; empty for a layout.',
    },
    { name: 'report', description: 'Path of report.json: sizes, times and digests of every cell.' },
    { name: 'metadata', description: 'JSON by variant: digest, tags and platforms.' },
    { name: 'builder', description: 'Name of the builder that was used.' },
];


/***/ }),

/***/ 60649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeRenamed)
/* harmony export */ });
/* harmony import */ var _model_door_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95943);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32768);


/** Names that people write because another tool has them, or that this one had, and what to write instead: inputs in braces. */
const renames = new Map([
    ['dockerfile', 'write {file}'],
    ['backend', 'write {variant} (a selection) or {variants} (the whole set)'],
    ['backends', 'write {variants}'],
    ['flavor', 'write {variants} and {variant-arg}; tag suffixes are made from the names'],
    ['image', 'write {images}'],
    ['image-name', 'write {images}'],
    ['name', 'write {images}'],
    ['tag', 'write {tags}'],
    ['platform', 'write {platforms}'],
    ['build-arg', 'write {build-args}'],
    ['build-context', 'write {build-contexts}'],
    ['label', 'write {labels}'],
    ['annotation', 'write {annotations}'],
    ['secret', 'write {secrets}, {secret-envs} or {secret-files}'],
    ['add-host', 'write {add-hosts}'],
    ['no-cache-filter', 'write {no-cache-filters}'],
    ['entitlements', 'write {allow}'],
    ['outputs', 'write {output} (a folder), {push} or {load}'],
    ['attests', 'write {provenance} and {sbom}'],
    ['attest', 'write {provenance} and {sbom}'],
    ['exclude', 'write exclude-platforms under the variant, in variants.yml'],
    ['size-limit', 'write {size-budget}'],
    ['smoke-test', 'write {test}'],
    ['default-variant', 'write {default}'],
    ['files', 'write {bake} for bake files, {file} for a Dockerfile'],
    ['targets', 'write {bake-target} for targets of a bake file, else {variants}, and target under a variant'],
    ['cgroup-parent', 'leave it out: only the docker driver has it, and that cannot push by digest'],
    ['call', 'write {checks}: Dockerfile checks are made with every build'],
    ['buildkitd-config', 'write {buildkitd-config-inline}'],
    ['buildkitd-flags', 'write {buildkitd-config-inline}'],
]);
const kinds = { action: 'input', cli: 'flag', file: 'key' };
/** The problem of a name that has another one here; null when nothing is known of it. */
function describeRenamed(name, where, from) {
    const fix = renames.get(name);
    if (fix === undefined)
        return null;
    return {
        code: 'RENAMED_INPUT',
        what: `there is no ${kinds[from]} "${from === 'cli' ? where : name}"`,
        fix: fix.replace(/\{(.+?)\}/g, (_, input) => spell(input, from)),
        where,
    };
}
/** What only variants.yml can say is told with where. */
function spell(input, from) {
    const doors = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .findInput */ .cu)(input)?.doors ?? [];
    const door = from === 'cli' ? 'cli' : 'action';
    if (from === 'file' || doors.includes(door))
        return (0,_model_door_words_js__WEBPACK_IMPORTED_MODULE_0__/* .nameInput */ .K)(from === 'file' ? 'action' : door, input);
    return `${input} in variants.yml`;
}


/***/ }),

/***/ 92263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Shows annotations at the workflow run, their files as paths in the repository. */
function annotate(annotations, { printer, door }) {
    for (const annotation of annotations)
        printer.annotate(inRepository(annotation, door));
}
/** Without a place when the file is not in the checkout: GitHub would show it at a file of another name. */
function inRepository(annotation, { cwd, env }) {
    const { file, line, col, ...rest } = annotation;
    if (file === undefined)
        return annotation;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(env['GITHUB_WORKSPACE'] ?? cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file));
    if (!/^\.\.(?:[/\\]|$)/.test(path) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path))
        return { ...annotation, file: path };
    const place = [file, line, col].filter((part) => part !== undefined).join(':');
    return { ...rest, message: `${place}: ${rest.message}` };
}


/***/ }),

/***/ 9130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openDoor)
});

// EXTERNAL MODULE: ./build/src/text/secret-forms.js
var secret_forms = __webpack_require__(83907);
;// CONCATENATED MODULE: ./build/src/text/secret-mask.js

/** As the Actions runner shows it. */
const mark = '***';
/**
 * Values under these keys of a report are this tool's own words, or names that are public by their use: a password `docker` must
 * not take the driver of that name out of a report, nor tear cells apart that are joined by their names.
 */
const ownKeys = new Set([
    ...['outcome', 'state', 'kind', 'code', 'backend', 'driver', 'digest', 'imageDigest'],
    ...['id', 'cell', 'cells', 'variant', 'platform', 'platforms', 'startedAt', 'at', 'importedAt'],
]);
/** A digest holds every short number by chance; hidden in it are only secrets that are long themselves. */
const digestLength = 'sha256:'.length + 64;
const longSecret = 16;
/**
 * Knows every secret of this process, and hides them in what leaves it. Made once by a door; filled by config/ as it reads.
 * Looks at each character once, however many secrets there are.
 */
class SecretMask {
    #given = new Set();
    /** By their first four characters, the longest first. */
    #forms = new Map();
    /** Which of these beginnings there are: nearly every position is over after this look. */
    #begins = new Uint8Array(1 << 16);
    /** From here on it is hidden. What is shorter than four characters is not. */
    hide(secret) {
        const text = typeof secret === 'string' ? secret : Buffer.from(secret).toString('utf8');
        if (text.trim() === '' || this.#given.has(text))
            return;
        this.#given.add(text);
        for (const form of (0,secret_forms/* secretForms */.eo)(secret))
            this.#keep(form);
    }
    #keep(form) {
        const begin = beginOf(form, 0);
        const others = this.#forms.get(begin) ?? [];
        if (others.includes(form))
            return;
        this.#forms.set(begin, [...others, form].sort((a, b) => b.length - a.length));
        this.#begins[begin] = 1;
    }
    /** What a log that hides texts itself must be told: every secret, and its lines. */
    texts() {
        return [...new Set([...this.#given].flatMap((text) => [text, ...(0,secret_forms/* secretLines */._o)(text)]))];
    }
    get isEmpty() {
        return this.#forms.size === 0;
    }
    /** The text with `***` for each secret in it; what overlaps is one. */
    text(text) {
        if (this.isEmpty)
            return text;
        let [shown, done, from, to] = ['', 0, -1, -1];
        for (let at = 0; at <= text.length - secret_forms/* shortestSecret */.bs; at += 1) {
            if (this.#begins[beginOf(text, at)] === 0)
                continue;
            const length = this.#lengthAt(text, at);
            if (length === 0)
                continue;
            if (at > to) {
                if (to >= 0)
                    shown += text.slice(done, from) + mark;
                if (to >= 0)
                    done = to;
                from = at;
            }
            to = Math.max(to, at + length);
        }
        return to < 0 ? text : shown + text.slice(done, from) + mark + text.slice(to);
    }
    #lengthAt(text, at) {
        const found = this.#forms.get(beginOf(text, at))?.find((form) => text.startsWith(form, at));
        if (found === undefined)
            return 0;
        return found.length < longSecret && isInDigest(text, at, found.length) ? 0 : found.length;
    }
    /** The same value with its strings masked: for what is serialised afterwards. Keys stay, and what is under `ownKeys`. */
    value(value) {
        return this.isEmpty ? value : this.#masked(value, '');
    }
    #masked(value, key) {
        if (typeof value === 'string')
            return ownKeys.has(key) ? value : this.text(value);
        if (Array.isArray(value))
            return value.map((inner) => this.#masked(inner, key));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#masked(inner, name)]));
    }
}
/** Of the four characters from `at` on. */
function beginOf(text, at) {
    const code = (offset) => text.charCodeAt(at + offset);
    return (code(0) ^ (code(1) << 3) ^ (code(2) << 6) ^ (code(3) << 9)) & 0xffff;
}
function isInDigest(text, at, length) {
    const first = Math.max(0, at - digestLength);
    const start = text.slice(first, at + length).lastIndexOf('sha256:');
    if (start < 0)
        return false;
    const end = first + start + digestLength;
    return at + length <= end && /^sha256:[0-9a-f]{64}$/.test(text.slice(first + start, end));
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./build/src/doors/stop-signals.js

/** npm, shells and CI send a signal twice or more at once: what comes within this time of the first is the same. Milliseconds. */
const repeatMs = 1500;
/** How long a run may take to end once it is told to hurry. The Actions runner kills 2.5 s after its second signal. */
const hurryMs = 5000;
const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function listenForStops(source) {
    const [first, second] = [new AbortController(), new AbortController()];
    // Every program and request under way listens to it: dozens at a time are no leak.
    for (const { signal } of [first, second])
        (0,external_node_events_.setMaxListeners)(0, signal);
    let say = () => null;
    let handed = null;
    let heardMs = 0;
    const end = () => {
        const words = say();
        if (words !== null)
            source.stderr.write(`${words}\n`);
        source.exit(130);
    };
    const hear = () => {
        if (first.signal.aborted && performance.now() - heardMs < repeatMs)
            return;
        heardMs = performance.now();
        if (!first.signal.aborted)
            first.abort();
        else if (second.signal.aborted)
            end();
        else {
            setTimeout(end, hurryMs).unref();
            second.abort();
        }
    };
    for (const signal of stopping)
        source.on(signal, () => (handed === null ? hear() : handed(signal)));
    return {
        signal: first.signal,
        hurry: second.signal,
        lastWords: (next) => void (say = next),
        handOver: (take) => void (handed = take),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/text/hostile-text.js
var hostile_text = __webpack_require__(2227);
// EXTERNAL MODULE: ./build/src/text/styles.js
var styles = __webpack_require__(52123);
;// CONCATENATED MODULE: ./build/src/terminal/ansi-styles.js
const paint = (open, close) => (text) => text === '' ? '' : `\x1b[${open}m${text}\x1b[${close}m`;
/** The sixteen colours that every terminal theme defines (ECMA-48 SGR). */
const ansiStyles = {
    bold: paint(1, 22),
    dim: paint(2, 22),
    good: paint(32, 39),
    bad: paint(31, 39),
    warn: paint(33, 39),
    accent: paint(36, 39),
};

// EXTERNAL MODULE: ./build/src/text/safe-text.js
var safe_text = __webpack_require__(39518);
;// CONCATENATED MODULE: ./build/src/terminal/workflow-command.js

/** Longest message that the runner keeps (`ExecutionContext`, 4096 characters); more is cut there without a sign. */
const messageLimit = 4000;
/**
 * A command to the Actions runner, `::name key=value::data`, escaped as its parser undoes it
 * (actions/runner, `ActionCommand.cs`: `%`, CR and LF in data; `:` and `,` too in properties).
 */
function workflowCommand(name, data, properties = {}) {
    const list = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${escapeProperty((0,hostile_text/* plainText */.wh)(String(value)))}`);
    const head = list.length === 0 ? name : `${name} ${list.join(',')}`;
    return `::${head}::${escapeData(data.slice(0, messageLimit))}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/src/terminal/printer.js







const drainMs = 5000;
function createPrinter(options) {
    const { mode, columns, runner, stdout, mask = new SecretMask() } = options;
    // The runner reads two pipes in no fixed order; commands and what they enclose go through one.
    const progress = runner && !options.json ? stdout : options.stderr;
    let view = null;
    const write = (stream, text) => {
        view?.hide();
        stream.write(`${text}\n`);
    };
    const fence = createFence(runner, (line) => write(progress, line));
    const print = (text) => write(progress, shown(text, mask));
    const data = (json) => write(stdout, (0,safe_text/* guardJson */.YP)(json.replace(/\n$/, '')));
    return {
        mode,
        columns,
        progress,
        styles: options.color ? ansiStyles : styles/* plainStyles */.H,
        note: (text) => mode !== 'quiet' && print(text),
        alert: print,
        result: (text) => options.json ? data(hideInJson(text, mask)) : write(stdout, shown(text.replace(/\n$/, ''), mask)),
        data,
        child: (prefix, text) => mode !== 'quiet' && write(progress, mask.text((0,safe_text/* safeLines */.Bv)(prefix, mask.text(text)).join('\n'))),
        group: (title, lines) => {
            if (mode === 'quiet')
                return;
            if (runner)
                fence.command('group', mask.text((0,hostile_text/* plainText */.wh)(mask.text(title))));
            else
                print(title);
            if (lines.length > 0)
                print(lines.map((line) => `  ${line}`).join('\n'));
            fence.command('endgroup', '');
        },
        annotate: ({ level, message, ...properties }) => fence.command(level, mask.text(message), mask.value(properties)),
        fenced: (body) => fence.around(body),
        overlay: (next) => void (view = next),
        drain: () => drained(progress),
    };
}
/** A reader that is gone, or that stands still, is not waited for. */
async function drained(stream) {
    if (!stream.writableNeedDrain || stream.destroyed)
        return;
    await new Promise((done) => {
        const limit = setTimeout(done, drainMs);
        for (const event of ['drain', 'error', 'close'])
            stream.once(event, () => {
                clearTimeout(limit);
                done();
            });
    });
}
/** Masked before what is obeyed is taken out, which may stand within a secret, and after, when it stood between its parts. */
function shown(text, mask) {
    return mask.text((0,safe_text/* guardText */.hG)(mask.text(text)));
}
/** Masked as a value: within the text of JSON a secret may be written in another way, or reach over its quotes. */
function hideInJson(json, mask) {
    return mask.isEmpty ? json : JSON.stringify(mask.value(JSON.parse(json)), null, 2);
}
/** Opens the fence for our own commands only: each time with a new token, so that no earlier output can know it. */
function createFence(runner, write) {
    let token = null;
    let depth = 0;
    function close() {
        token = (0,external_node_crypto_.randomUUID)();
        write(workflowCommand('stop-commands', token));
    }
    function open() {
        if (token !== null)
            write(`::${token}::`);
        token = null;
    }
    function command(name, data, properties = {}) {
        if (!runner)
            return;
        const wasClosed = token !== null;
        open();
        write(workflowCommand(name, data, properties));
        if (wasClosed)
            close();
    }
    async function around(body) {
        if (!runner)
            return body();
        if (depth++ === 0)
            close();
        try {
            return await body();
        }
        finally {
            if (--depth === 0)
                open();
        }
    }
    return { command, around };
}

;// CONCATENATED MODULE: ./build/src/doors/door.js



function openDoor(name, source, json = false) {
    const { env, stdout, stderr } = source;
    const stops = listenForStops(source);
    const mask = new SecretMask();
    mask.hide(env['ACTIONS_RUNTIME_TOKEN'] ?? '');
    return {
        ...{ name, env },
        cwd: source.cwd(),
        program: [source.execPath, ...source.argv.slice(1, 2)],
        signal: stops.signal,
        stops,
        json,
        mask,
        printer: ({ progress }) => createPrinter({
            stdout,
            stderr,
            mask,
            mode: chooseMode(progress, source),
            runner: env['GITHUB_ACTIONS'] === 'true',
            color: wantsColor(source),
            // Some pseudo-terminals say 0.
            columns: (stderr.isTTY && stderr.columns) || 100,
            json,
        }),
    };
}
function chooseMode(progress, { env, stderr }) {
    if (progress !== 'auto')
        return progress;
    if (env['GITHUB_ACTIONS'] === 'true')
        return 'ci-github';
    return stderr.isTTY && env['CI'] === undefined && env['TERM'] !== 'dumb' ? 'tty' : 'ci';
}
/** https://no-color.org and its counterpart FORCE_COLOR; the Actions log shows colours without being a terminal. */
function wantsColor({ env, stderr, stdout }) {
    if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '')
        return false;
    if (env['FORCE_COLOR'] !== undefined)
        return env['FORCE_COLOR'] !== '0';
    return stderr.isTTY && stdout.isTTY;
}


/***/ }),

/***/ 35076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _annotate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92263);
/* harmony import */ var _config_table_door_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8312);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82917);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55470);




/** Prints what ended a command: for people, for programs (`--json`) and as annotations. Gives the exit code. */
function explain(error, { door, debug, json }) {
    const { kind, problems } = (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w)(error);
    const failure = new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(kind, (0,_config_table_door_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .tellIn */ .V)(door.name, problems));
    const printer = door.printer({ progress: 'auto' });
    if (failure.kind === 'cancelled')
        printer.alert('cancelled');
    else
        printer.alert((0,_report_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .formatProblems */ .C5)(failure, { styles: printer.styles }));
    (0,_annotate_js__WEBPACK_IMPORTED_MODULE_0__/* .annotate */ .f)((0,_report_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .annotateProblems */ .$9)(failure), { printer, door });
    for (const example of failure.problems.flatMap((problem) => problem.example ?? []))
        if (door.json)
            printer.alert(example);
        else
            printer.result(example);
    if (json)
        printer.result(JSON.stringify({ problems: failure.problems }, null, 2));
    if (debug)
        printer.alert(stackOf(error));
    return failure.exitCode;
}
function stackOf(error) {
    const lines = [];
    for (let at = error; at instanceof Error; at = at.cause)
        lines.push(at.stack ?? at.message);
    return lines.join('\ncaused by ');
}


/***/ }),

/***/ 12560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ outliveReaders)
/* harmony export */ });
/** A pipe, a terminal or a socket whose other end is gone. */
const gone = new Set([
    ...['EPIPE', 'EIO', 'ECONNRESET', 'ENXIO', 'ERR_STREAM_DESTROYED'],
]);
/**
 * Who reads our output may leave (`| head`, a closed terminal, `| tee` after Ctrl-C): that stops no run and changes no exit code.
 * Output that could not be written for another reason (a full disk) is told once, and is a fault of a run that has no other (exit 3).
 */
function outliveReaders(source) {
    const { stdout, stderr } = source;
    let told = false;
    stderr.on('error', () => undefined);
    stdout.on('error', (error) => {
        if (gone.has(error.code) || told)
            return;
        told = true;
        stderr.write(`error[NOT_WRITABLE] stdout could not be written: ${error.message}\n`);
        source.once('exit', () => (source.exitCode = source.exitCode || 3));
    });
}


/***/ }),

/***/ 16375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cacheClientCommand: () => (/* binding */ cacheClientCommand),
/* harmony export */   runCacheClient: () => (/* binding */ runCacheClient)
/* harmony export */ });
/**
 * @actions/cache in a process of its own: it prints as it likes, retries for minutes, and takes neither a time limit nor
 * a signal. A process can be silenced and stopped. `folder-cache.ts` is its other end.
 */
/** The client's word on the doors' command line. */
const cacheClientCommand = 'actions-cache-client';
/**
 * `save <key>` or `restore <key> <key> …`, on the working folder as it is: the service counts the paths as part of the
 * key, and `.` is the same everywhere. The last line of stdout is the answer: the key in JSON, or null.
 * Throws what @actions/cache throws (a key that is no key).
 */
async function runCacheClient(args) {
    const [action, key = '', ...more] = args;
    const { restoreCache, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(4942), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(1691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
    const found = action === 'save'
        ? (await saveCache(['.'], key)) >= 0
            ? key
            : null
        : await restoreCache(['.'], key, [key, ...more]);
    process.stdout.write(`\n${JSON.stringify(found ?? null)}\n`);
}


/***/ }),

/***/ 8469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M4: () => (/* binding */ exportWaitMs),
/* harmony export */   Q0: () => (/* binding */ githubLimits),
/* harmony export */   We: () => (/* binding */ scopeLike),
/* harmony export */   _e: () => (/* binding */ cacheBackends)
/* harmony export */ });
/** GitHub, dependency-caching reference, "Usage limits and eviction policy"; new entries: its changelog of 2026-01-16. */
const githubLimits = {
    /** Bytes of all caches of a repository, unless its owners buy more: 10 GB as GitHub counts, powers of two. */
    quotaBytes: 10 * 1024 ** 3,
    /** For a repository; what is too much is refused with 429. */
    newEntriesAMinute: 200,
};
/**
 * Milliseconds that an export to GitHub's service waits out 429: the default of cache-timeout is as long as the minute in
 * which its entries are counted, and that is too short.
 */
function exportWaitMs(timeoutMs) {
    return Math.ceil(timeoutMs * 2.5);
}
/** The places that BuildKit can import a cache from and export one to, by the names that buildx has for them. */
const cacheBackends = ['gha', 'registry', 'local', 's3', 'azblob'];
/** The scope of that name; null when it does not fit. */
function scopeLike({ start, end, ref }, name) {
    const isLong = name.length > start.length + end.length;
    const fits = isLong && name.startsWith(start) && name.endsWith(end);
    return fits && !name.slice(start.length, -end.length).includes('.') ? { name, ref } : null;
}


/***/ }),

/***/ 95943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ nameInput),
/* harmony export */   O: () => (/* binding */ writeInput)
/* harmony export */ });
/** Flags that are not called as their input: `--bake` is a switch of `plan`. */
const flags = { bake: 'bake-file' };
/** An input as a door calls it: `platforms`, `--platforms`. In variants.yml its key is called as the Action's input, and so it is where no door is known. */
function nameInput(door, input) {
    return door === 'cli' ? `--${flags[input] ?? input}` : input;
}
/** An input with its value: `platforms: linux/amd64`, `--platforms linux/amd64`, `--push`. */
function writeInput(door, input, value) {
    if (door !== 'cli')
        return `${input}: ${value}`;
    return value === 'true' ? nameInput(door, input) : `${nameInput(door, input)} ${shellWord(value)}`;
}
/** Quoted where a shell would read more than a word in it. */
function shellWord(text) {
    return /^[\w@%+=:,./<>…|-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 82917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   w: () => (/* binding */ toFailure)
/* harmony export */ });
const exitCodes = {
    usage: 2,
    environment: 3,
    build: 4,
    verification: 5,
    registry: 6,
    'partly-published': 7,
    cancelled: 130,
};
/** The one error class: everything that stops a run, with all its problems at once. */
class Failure extends Error {
    kind;
    problems;
    constructor(kind, problems, cause) {
        const all = 'code' in problems ? [problems] : problems;
        super(all.map((problem) => problem.what).join('\n'), { cause });
        this.name = 'Failure';
        this.kind = kind;
        this.problems = all;
    }
    get exitCode() {
        return exitCodes[this.kind];
    }
}
/** Any error as a `Failure`: what is none of ours is a bug, and says so without a stack. */
function toFailure(error) {
    if (error instanceof Failure)
        return error;
    const what = error instanceof Error ? error.message : String(error);
    const problem = {
        code: 'BUG',
        what: what === '' ? 'an unexpected error' : what,
        why: 'this is a bug in build-variants',
        fix: 'run again with --debug (ACTIONS_STEP_DEBUG in a workflow) and report what it prints',
    };
    return new Failure('environment', problem, error);
}


/***/ }),

/***/ 36757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./build/src/model/version.js

/** This tool's version, in reports and as user agent. */
const version = package_namespaceObject.rE;


/***/ }),

/***/ 55470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ annotateProblems),
/* harmony export */   C5: () => (/* binding */ formatProblems),
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   lx: () => (/* binding */ noticesOf),
/* harmony export */   q8: () => (/* binding */ annotateProblem)
/* harmony export */ });
/* harmony import */ var _text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2227);
/* harmony import */ var _text_styles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52123);


/** GitHub shows 10 annotations of a kind per step (runner, `_maxCountPerIssueType`); two are left to others. */
const annotationLimit = 8;
const messageLength = 1000;
function problemsOf(given) {
    return 'problems' in given ? given.problems : given;
}
/** All problems for a terminal, at most three lines each: `error[CODE] where: what`, why, `fix: …`. */
function formatProblems(given, options = {}) {
    const { level = 'error', styles = _text_styles_js__WEBPACK_IMPORTED_MODULE_0__/* .plainStyles */ .H } = options;
    const paint = level === 'error' ? styles.bad : styles.warn;
    return problemsOf(given)
        .map((problem) => problemLines(problem, paint(styles.bold(`${level}[${(0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(problem.code)}]`)), styles).join('\n'))
        .join('\n');
}
function problemLines(problem, label, styles) {
    const line = (text) => (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)((0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(text), messageLength);
    const where = problem.where === undefined ? '' : `${styles.accent(line(problem.where))}: `;
    return [
        `${label} ${where}${line(problem.what)}`,
        ...(problem.why === undefined ? [] : [`  ${styles.dim(line(problem.why))}`]),
        ...(problem.fix === undefined ? [] : [`  ${styles.good('fix:')} ${line(problem.fix)}`]),
    ];
}
/** At most eight annotations, those at a place first; the last of them counts those that are not there. */
function annotateProblems(given, level = 'error') {
    const all = problemsOf(given).map((problem) => annotateProblem(problem, level));
    const hasPlace = ({ file }) => file !== undefined;
    return atMost(annotationLimit, [...all.filter(hasPlace), ...all.filter((one) => !hasPlace(one))]);
}
/** So many of one level; where some are left out, the last one says how many. */
function atMost(limit, all) {
    const [first] = all;
    if (all.length <= limit || first === undefined)
        return [...all];
    const message = `and ${all.length - limit + 1} more: see the log and the job summary`;
    return [...all.slice(0, limit - 1), { level: first.level, title: 'more', message }];
}
/** What is as it should be, and may surprise. */
function noticesOf({ plan: { notPushed } }) {
    if (notPushed === undefined)
        return [];
    return [
        {
            code: 'NOT_PUSHED',
            what: 'built, not pushed',
            why: notPushed,
            fix: 'push after the merge; docs/publishing.md, "Pull requests from forks", has the ways to do it before',
        },
    ];
}
/** At its file, line and column where it has them: a path may have blanks, and is relative to where the run was started. */
function annotateProblem(problem, level) {
    const fix = problem.fix === undefined ? undefined : `fix: ${problem.fix}`;
    const place = /^(?<file>(?!-)[^:\n]*?[^:\s]):(?<line>\d+)(?::(?<col>\d+))?$/.exec(problem.where ?? '');
    const groups = place?.groups;
    return {
        level,
        title: (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(problem.code),
        message: [problem.what, problem.why, fix]
            .flatMap((part) => (part === undefined ? [] : [(0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)((0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(part), messageLength)]))
            .join('\n'),
        ...(groups?.file !== undefined && { file: groups.file, line: Number(groups.line) }),
        ...(groups?.col !== undefined && { col: Number(groups.col) }),
    };
}


/***/ }),

/***/ 2227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ cutStart),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   uz: () => (/* binding */ splitLines),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * Text that a Dockerfile, a registry or an image wrote. Whatever prints or renders such text takes it through here first:
 * terminals obey escape sequences in it, and the Actions runner obeys workflow commands in it.
 */
/** Every line break of .NET's ReadLine, of terminals and of Unicode. The runner splits on a lone `\r`, too. */
const lineBreaks = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
/** CSI; OSC, DCS, SOS, PM and APC with what they carry; other escapes (ECMA-48). In 7-bit and 8-bit spelling. */
const escapeSequences = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;
/**
 * Line breaks, controls, format characters (bidi overrides, zero-width), lone surrogates and everything that a comparison by culture
 * may ignore: the runner's search for `##[` is one, so `#<zero-width>#[` must not survive either.
 */
const invisible = /[\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const plainAscii = /^[ -~]*$/;
/** Splits as the most eager reader of it would. */
function splitLines(text) {
    return text.split(lineBreaks);
}
/** One line without anything that is obeyed instead of shown; `##[` is broken visibly, as the runner itself does it. */
function plainLine(line) {
    const visible = plainAscii.test(line)
        ? line
        : line.replace(/\t/g, '  ').replace(escapeSequences, '').replace(invisible, '');
    return visible.includes('##[') ? visible.replaceAll('##[', '##\\[') : visible;
}
/** The whole text as one plain line, for names and messages. */
function plainText(text) {
    const lines = splitLines(text).map(plainLine);
    return lines
        .filter((line) => line !== '')
        .join(' ')
        .trim();
}
/** At most `length` characters, the last of them `…` when something is missing. */
function cutText(text, length) {
    if (text.length <= length)
        return text;
    const characters = Array.from(text.slice(0, length * 2));
    return characters.length <= length && text.length <= length * 2
        ? text
        : `${characters.slice(0, Math.max(0, length - 1)).join('')}…`;
}
/** At most the last `length` characters, for errors of Go: they end with their cause, `failed commit on ref …: failed to do request: …: EOF`. */
function cutStart(text, length) {
    const characters = Array.from(text.slice(-2 * length - 2));
    return characters.length <= length ? text : `…${characters.slice(1 - length).join('')}`;
}


/***/ }),

/***/ 39518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ safeLines),
/* harmony export */   YP: () => (/* binding */ guardJson),
/* harmony export */   hG: () => (/* binding */ guardText),
/* harmony export */   m$: () => (/* binding */ lineLimit)
/* harmony export */ });
/* harmony import */ var _hostile_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2227);

/** Longest line that is printed, in bytes of UTF-8: log viewers slow down and runners buffer beyond it. */
const lineLimit = 16 * 1024;
/**
 * Text of a child process as lines that are safe to print anywhere: no control or escape sequence, at most 16 KiB each,
 * and behind a visible prefix, so that no line begins with a workflow command (`::`) for any reader that trims or splits.
 */
function safeLines(prefix, text) {
    const lines = (0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(text);
    if (lines.length > 1 && lines.at(-1) === '')
        lines.pop();
    const start = safePrefix(prefix);
    return lines.map((line) => {
        const kept = line.length > lineLimit ? line.slice(0, lineLimit) : line;
        return `${start}${cutBytes((0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(kept), line.length - kept.length)}`;
    });
}
function safePrefix(prefix) {
    const plain = (0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(prefix);
    return plain.trimStart().startsWith(':') ? `│ ${plain} │ ` : `${plain} │ `;
}
function cutBytes(line, already) {
    const room = lineLimit - 64;
    const fits = line.length * 3 <= room || Buffer.byteLength(line) <= room;
    if (fits && already === 0)
        return line;
    const end = Buffer.from(line)
        .subarray(0, room)
        .toString('utf8')
        .replace(/\ufffd+$/, '');
    return `${end} … (line cut, ${already + line.length - end.length} more characters)`;
}
/**
 * The last gate for text of our own, whatever slipped into it: only colours are obeyed, `##[` is broken, and a line that
 * would begin with `::` gets a visible mark.
 */
function guardText(text) {
    return (0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(text).map(guardLine).join('\n');
}
const colour = /(\x1b\[[0-9;]*m)/;
function guardLine(line) {
    const parts = line.includes('\x1b') ? line.split(colour) : [line];
    const plain = parts.map((part, index) => (index % 2 === 1 ? part : (0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(part)));
    const broken = plain.join('').replaceAll('##[', '##\\[');
    const start = plain.filter((_, index) => index % 2 === 0).join('');
    return start.trimStart().startsWith('::') ? `│ ${broken}` : broken;
}
/**
 * JSON for a program, on an output that the runner may read as well: the same value, with every character that somebody
 * obeys written as `\u…`.
 */
function guardJson(json) {
    return json
        .replaceAll('##[', '##\\u005b')
        .replace(/[\u007f-\u009f\u2028\u2029\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, (character) => Array.from({ length: character.length }, (_, index) => escapeUnit(character.charCodeAt(index))).join(''));
}
function escapeUnit(unit) {
    return `\\u${unit.toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 83907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _o: () => (/* binding */ secretLines),
/* harmony export */   bs: () => (/* binding */ shortestSecret),
/* harmony export */   eo: () => (/* binding */ secretForms)
/* harmony export */ });
/* harmony import */ var _hostile_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2227);

/** Shorter texts are hidden nowhere: they stand in every log by chance, and protect nothing. */
const shortestSecret = 4;
/** A shorter piece of base64 is met by chance. */
const shortestPiece = 8;
/** Where `base64` and PEM (RFC 7468) break their lines. */
const wraps = [76, 64];
/** The lines of a secret, each without the blanks around it; a value of one line also as it is. */
function secretLines(text) {
    const lines = text.split(/\r\n|[\r\n]/);
    return [...(lines.length === 1 ? [text] : []), ...lines.map((line) => line.trim())].filter(isLong);
}
/**
 * All that is to be hidden of a secret: its lines, and the forms in which programs print them: JSON, an address, base64 (as the
 * Actions runner: `ValueEncoders.cs`). Base64 of more than the secret (`user:secret`) holds a piece of it that depends on where in
 * a group of three bytes it begins; base64 of the whole value is hidden line by line, as it is wrapped.
 */
function secretForms(value) {
    const bytes = Buffer.from(value);
    const lines = secretLines(bytes.toString('utf8'));
    const whole = bytes.toString('base64');
    const forms = [
        ...lines.flatMap((line) => [...writtenForms(line), ...encodedForms(Buffer.from(line))]),
        ...(bytes.length < shortestSecret ? [] : encodedForms(bytes)),
        ...wraps.flatMap((width) => piecesOf(whole, width)),
    ];
    return new Set(forms.filter(isLong));
}
function isLong(text) {
    return text.length >= shortestSecret;
}
function writtenForms(line) {
    const parameter = new URLSearchParams([['', line]]).toString().slice(1);
    // What UTF-8 has no bytes for is a replacement character there, too.
    const component = encodeURIComponent(Buffer.from(line).toString('utf8'));
    const inAddress = [component, parameter].flatMap((text) => [text, text.replace(/%../g, lowered)]);
    return [line, (0,_hostile_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line), JSON.stringify(line).slice(1, -1), ...inAddress];
}
function lowered(text) {
    return text.toLowerCase();
}
function encodedForms(bytes) {
    const pieces = [0, 1, 2].map((shift) => {
        const rest = bytes.subarray(shift);
        return rest.subarray(0, rest.length - (rest.length % 3)).toString('base64');
    });
    const all = [bytes.toString('base64'), ...pieces.filter((piece) => piece.length >= shortestPiece)];
    return all.flatMap((text) => [
        text,
        text.replace(/=+$/, ''),
        text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    ]);
}
function piecesOf(text, width) {
    if (text.length <= width)
        return [];
    const count = Math.ceil(text.length / width);
    const pieces = Array.from({ length: count }, (_, index) => text.slice(index * width, (index + 1) * width));
    return pieces.filter((piece) => piece.length >= shortestPiece);
}


/***/ }),

/***/ 52123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ plainStyles)
/* harmony export */ });
const same = (text) => text;
const plainStyles = {
    bold: same,
    dim: same,
    good: same,
    bad: same,
    warn: same,
    accent: same,
};


/***/ }),

/***/ 10999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** The name that was probably meant: at most a third of it typed wrongly; two letters may be swapped behind the first. */
function suggest(typed, names) {
    if (names.length === 0 || typed.length > 100)
        return null;
    const given = typed.toLowerCase();
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(given, names);
    const share = Math.max(given[0] === best[0] ? 2 : 1, Math.floor(best.length / 3));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(given, best) <= Math.min(3, share, best.length - 2) ? best : null;
}
/** `did you mean "redis"?`, else what is given instead. */
function didYouMean(typed, names, otherwise) {
    const best = suggest(typed, names);
    return best === null ? otherwise : `did you mean ${JSON.stringify(best)}?`;
}


/***/ }),

/***/ 8166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Numbers as people read them: `62.4 MB`, `1 min 12 s`. Decimal units, as registries and `docker images` count. */
const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Bytes with three significant digits: `999 B`, `62.4 MB`, `1.08 GB`. */
function formatBytes(bytes) {
    const power = bytes < 999.5 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
    const scaled = bytes / 1000 ** power;
    const carry = scaled >= 999.5 && power < 4 ? 1 : 0;
    const value = scaled / 1000 ** carry;
    const unit = byteUnits[power + carry] ?? 'B';
    return `${power + carry === 0 ? Math.round(value) : threeDigits(value)} ${unit}`;
}
function threeDigits(value) {
    if (value >= 99.95)
        return value.toFixed(0);
    return value >= 9.995 ? value.toFixed(1) : value.toFixed(2);
}
/** Milliseconds: `0.4 s`, `8.2 s`, `43 s`, `1 min 12 s`, `2 h 5 min`. */
function formatDuration(ms) {
    if (ms <= 0)
        return '0 s';
    if (ms < 50)
        return '<0.1 s';
    if (ms < 9950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${seconds % 60} s`;
    const rounded = Math.round(seconds / 60);
    return `${Math.floor(rounded / 60)} h ${rounded % 60} min`;
}
/** A share of one as whole per cent; never 100 % for less than all; `<1 %` for what would round to nothing. */
function formatShare(share) {
    const percent = Math.round(share * 100);
    if (percent === 100 && share < 1)
        return '99 %';
    return percent === 0 && share > 0 ? '<1 %' : `${percent} %`;
}
/** `1 cell`, `16 cells`. */
function countOf(count, singular, plural = `${singular}s`) {
    return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}
/** `12,345`. The first use of toLocaleString in a process costs 50 ms: it loads ICU. */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ })

};
