export const id = 696;
export const ids = [696];
export const modules = {

/***/ 6906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ listNames),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/** Everything that does not show itself, or that changes how its neighbours are shown. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** A user's text in a message: in quotes, what is invisible spelled out, at most 80 characters. */
function quote(text) {
    const cut = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    return JSON.stringify(cut).replace(invisible, spell);
}
/** A character by name, for messages that must show which one is meant: `U+200B`. */
function spell(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
/** A list for messages, cut after a dozen: `a, b, c`. */
function listNames(names) {
    const shown = names.slice(0, 12).join(', ');
    return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}


/***/ }),

/***/ 3696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readSsh),
/* harmony export */   q: () => (/* binding */ readSecrets),
/* harmony export */   secretValues: () => (/* binding */ secretValues)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6906);


/** No character that means something in a CSV value of buildx, and none that starts an option. */
const idPattern = /^\w[\w./-]*$/;
const variablePattern = /^[A-Za-z_]\w*$/;
/** All secrets, each by where its value is. Ids come once; files and variables must be there. */
function readSecrets(reader, context) {
    const collector = new SecretCollector(reader);
    for (const item of reader.items('secrets'))
        collector.addInline(item);
    for (const item of reader.items('secret-envs'))
        collector.add(item, splitKey(item), 'env');
    for (const item of reader.items('secret-files'))
        collector.add(item, splitKey(item), 'file');
    for (const item of reader.items('secret'))
        collector.addBuildxSpelling(item);
    collector.addToken(context);
    return { secrets: collector.secrets, environment: Object.fromEntries(collector.environment) };
}
/** Never shows the value: everything behind "=" may be secret. */
function splitKey(item) {
    const at = item.text.indexOf('=');
    return at < 0
        ? { id: item.text.trim(), value: null }
        : { id: item.text.slice(0, at).trim(), value: item.text.slice(at + 1) };
}
class SecretCollector {
    secrets = [];
    environment = new Map();
    #reader;
    constructor(reader) {
        this.#reader = reader;
    }
    addInline(item) {
        const { id, value } = splitKey(item);
        if (value === null)
            this.#refuseForm(item, 'secrets', 'id=value; for several lines, put all of it in double quotes');
        else if (this.#checkId(item, id))
            this.#carry(id, value);
    }
    add(item, { id, value }, kind) {
        if (value === null || value === '')
            this.#refuseForm(item, `secret-${kind}s`, kind === 'env' ? 'id=VARIABLE' : 'id=path');
        else if (this.#checkId(item, id))
            this.#addSource({ ...item, text: value }, id, kind);
    }
    /** `id=npm,src=./.npmrc`, `id=npm,env=NPM_TOKEN`, `id=NPM_TOKEN` (moby/buildkit, `build.parseSecret`). */
    addBuildxSpelling(item) {
        const fields = new Map(item.text.split(',').map((part) => splitPart(part)));
        const [id, type] = [fields.get('id') ?? '', fields.get('type')];
        const path = fields.get('src') ?? fields.get('source');
        const env = fields.get('env') ?? (type === 'env' ? path : undefined);
        const unknown = [...fields.keys()].find((key) => !['id', 'type', 'src', 'source', 'env'].includes(key));
        if (unknown !== undefined || item.text.includes('"'))
            this.#refuseForm(item, 'secret', 'id=name,src=path or id=name,env=VARIABLE');
        else if (!this.#checkId(item, id))
            return;
        else if (env !== undefined)
            this.#addSource({ ...item, text: env }, id, 'env');
        else if (path !== undefined)
            this.#addSource({ ...item, text: path }, id, 'file');
        else
            this.#addSource({ ...item, text: id }, id, this.#isSet(id) ? 'env' : 'file');
    }
    /** As build-push-action: only for a Git context in the workflow's own repository, so that no other host sees the token. */
    addToken(context) {
        const token = this.#reader.text('github-token');
        const { url } = this.#reader.raw.source;
        if (token === null || url === null || !`${context}#`.startsWith(url))
            return;
        if (!/^[#./:]/.test(`${context}#`.slice(url.length)))
            return;
        if (!this.secrets.some(({ id }) => id.startsWith('GIT_AUTH_TOKEN')))
            this.#carry('GIT_AUTH_TOKEN', token.text);
    }
    #carry(id, value) {
        const name = `BUILD_VARIANTS_SECRET_${this.environment.size + 1}`;
        this.environment.set(name, value);
        this.secrets.push({ id, kind: 'env', name });
    }
    #addSource(item, id, kind) {
        if (kind === 'env') {
            if (this.#checkVariable(item))
                this.secrets.push({ id, kind, name: item.text });
            return;
        }
        const path = this.#checkFile(item, id);
        if (path !== null)
            this.secrets.push({ id, kind, path });
    }
    #isSet(name) {
        return Object.hasOwn(this.#reader.raw.env, name) && this.#reader.raw.env[name] !== undefined;
    }
    #checkId(item, id) {
        const twice = this.secrets.some((secret) => secret.id === id);
        if (idPattern.test(id) && !twice)
            return true;
        this.#reader.refuse(item, {
            code: twice ? 'GIVEN_TWICE' : 'BAD_SECRET',
            what: twice ? `the secret ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(id)} is there twice` : `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(id)} is not a secret's id`,
            ...(!twice && { why: 'an id is made of letters, digits and _ . / -' }),
            fix: twice ? 'keep one' : 'write for example npm_token=…',
        });
        return false;
    }
    #checkVariable(item) {
        const valid = variablePattern.test(item.text);
        if (valid && this.#isSet(item.text))
            return true;
        this.#reader.refuse(item, {
            code: valid ? 'SECRET_NOT_SET' : 'BAD_SECRET',
            what: valid ? `the variable ${item.text} is not set` : `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(item.text)} is not a variable's name`,
            fix: valid ? `set it for this step: env: ${item.text}: …` : 'write id=VARIABLE',
        });
        return false;
    }
    /** Files that hold credentials of the runner itself are never what is meant, and what an attacker would ask for. */
    #checkFile(item, id) {
        const reader = this.#reader;
        const path = reader.path(item);
        if (path === null)
            return null;
        const found = reader.raw.files.look(path);
        const { temporary } = reader.raw;
        const reason = found?.kind !== 'file'
            ? { code: 'NOT_FOUND', why: found === null ? 'there is no such file' : `it is a ${found.kind}` }
            : /[,"\r\n]/.test(path)
                ? { code: 'BAD_SECRET', why: 'its path holds a comma, a quote or a line break' }
                : found.real.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).includes('.git')
                    ? {
                        code: 'FORBIDDEN_FILE',
                        why: `${found.real} is part of a Git directory, which holds credentials`,
                    }
                    : temporary !== null && isBelow(found.real, reader.raw.files.look(temporary)?.real ?? temporary)
                        ? {
                            code: 'FORBIDDEN_FILE',
                            why: `${found.real} is in the runner's own folder, which holds credentials`,
                        }
                        : null;
        if (reason === null)
            return path;
        const { code, why } = reason;
        reader.refuse(item, {
            code,
            what: `the secret ${id} cannot be read from ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(item.text)}`,
            why,
            fix: 'name another file',
        });
        return null;
    }
    #refuseForm(item, input, form) {
        this.#reader.refuse(item, {
            code: 'BAD_SECRET',
            what: `an item of ${input} cannot be read`,
            fix: `write ${form}`,
        });
    }
}
function splitPart(part) {
    const at = part.indexOf('=');
    return at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1)];
}
function isBelow(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return way !== '' && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way) && way.split(/[/\\]/)[0] !== '..';
}
/** `default`, `id`, `id=path[,path]` (moby/buildkit, `build.ParseSSH`): sockets and keys must be there, or an agent running. */
function readSsh(reader) {
    return reader.items('ssh').flatMap((item) => {
        const { id, value } = splitKey(item);
        if (!/^\w[\w.-]*$/.test(id) || value === '' || item.text.includes('"')) {
            reader.refuse(item, {
                code: 'BAD_SSH',
                what: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(item.text)} is no item of ssh`,
                fix: 'write default or id=path',
            });
            return [];
        }
        const agent = reader.raw.env.SSH_AUTH_SOCK;
        if (value === null && (agent === undefined || agent === ''))
            reader.refuse(item, {
                code: 'NO_SSH_AGENT',
                what: `ssh ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(id)} needs an agent, and none is running`,
                why: 'SSH_AUTH_SOCK is not set',
                fix: `start ssh-agent, or write ${id}=path-of-a-key`,
            });
        const paths = value?.split(',').map((text) => {
            const path = reader.path({ ...item, text });
            if (path !== null && reader.raw.files.look(path) === null)
                reader.refuse(item, {
                    code: 'NOT_FOUND',
                    what: `there is no SSH key or socket at ${path}`,
                    fix: 'check the path',
                });
            return path ?? '';
        });
        return paths === undefined ? [id] : [`${id}=${paths.join(',')}`];
    });
}
/** What a door must mask before it prints anything: every inline secret, whole and line by line. */
function secretValues(request) {
    const values = Object.values(request.secretEnvironment);
    // Short lines are braces and the like: masking them would hide half of every log.
    const lines = values
        .flatMap((value) => value.split(/\r?\n/).map((line) => line.trim()))
        .filter((line) => line.length > 3);
    return [...new Set([...values.filter((value) => value.trim() !== ''), ...lines])];
}


/***/ })

};
