export const id = 575;
export const ids = [575];
export const modules = {

/***/ 8857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readRequest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/reference.ts
var reference = __webpack_require__(6676);
;// CONCATENATED MODULE: ./src/config/dockerfile.ts
/** Reads ARG and FROM lines (Dockerfile reference: continuation lines, `# escape=`, several names in one ARG). */
function readDockerfile(text) {
    const escape = /^\s*#\s*escape\s*=\s*`/im.test(text) ? /`[ \t]*\r?\n/g : /\\[ \t]*\r?\n/g;
    const syntax = /^\s*#\s*syntax\s*=\s*(\S+)/im.exec(text)?.[1];
    const lines = text.replace(escape, ' ').split(/\r?\n/);
    const args = lines.flatMap((line) => /^\s*ARG\s+(.+)/i.exec(line)?.[1]?.match(/(?<=^|\s)[A-Za-z_]\w*/g) ?? []);
    const stages = lines.flatMap((line) => /^\s*FROM\s.*\sAS\s+(\S+)/i.exec(line)?.[1] ?? []);
    const ordinary = syntax === undefined || /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::|@|$)/.test(syntax);
    return {
        args: [...new Set(args)],
        stages,
        certain: ordinary && lines.some((line) => /^\s*FROM\s/i.test(line)),
    };
}
/** The one ARG that looks as if it selected a variant; null when there is none, or more than one. */
function guessVariantArg(facts) {
    const likely = facts?.args.filter((name) => /(?:VARIANT|BACKEND|FLAVOU?R)$/i.test(name)) ?? [];
    return likely.length === 1 ? (likely[0] ?? null) : null;
}

// EXTERNAL MODULE: ./src/config/inputs.ts + 4 modules
var inputs = __webpack_require__(8883);
// EXTERNAL MODULE: ./src/config/quote.ts
var quote = __webpack_require__(6906);
;// CONCATENATED MODULE: ./src/config/split-items.ts
/**
 * Takes a list apart as docker's actions do (actions-toolkit, `Util.getInputList`): items end at a line break, and for
 * `list` at a comma, too; an item in double quotes may hold both, with `""` for a quote. Blank items are dropped.
 */
function splitItems(raw, form) {
    if (raw.whole === true)
        return [raw];
    const end = form === 'list' ? /[,\r\n]/g : /[\r\n]+/g;
    const items = [];
    let at = 0;
    while (at < raw.text.length) {
        const quoted = readQuoted(raw.text, at, form);
        const item = quoted ?? readPlain(raw.text, at, end);
        const text = quoted === null ? item.text.trim() : item.text;
        if (text !== '')
            items.push({ ...raw, text, whole: true });
        at = item.next;
    }
    return items;
}
function readPlain(text, from, end) {
    end.lastIndex = from;
    const found = end.exec(text);
    const to = found?.index ?? text.length;
    return { text: text.slice(from, to), next: to + (found?.[0].length ?? 0) };
}
/** Sticky: a quoted item with blanks around it and its end. Without the end it is no quoted item, but plain text. */
const quotedItems = {
    list: /[ \t]*"((?:[^"]|"")*)"[ \t]*(?:[,\r\n]|$)/y,
    lines: /[ \t]*"((?:[^"]|"")*)"[ \t]*(?:[\r\n]+|$)/y,
};
function readQuoted(text, from, form) {
    const pattern = quotedItems[form];
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    return found === null
        ? null
        : { text: (found[1] ?? '').replaceAll('""', '"'), next: from + found[0].length };
}

// EXTERNAL MODULE: ./src/config/suggest.ts
var suggest = __webpack_require__(2784);
;// CONCATENATED MODULE: ./src/config/input-reader.ts





const truths = new Map([
    ['true', true],
    ['1', true],
    ['yes', true],
    ['false', false],
    ['0', false],
    ['no', false],
]);
/** Reads inputs by name, the door's before the file's before the default, and collects every problem on the way. */
class InputReader {
    problems = [];
    raw;
    #door;
    #file;
    constructor(raw, file) {
        this.raw = raw;
        this.#door = withEnvironment(raw);
        this.#file = file;
        for (const texts of [...this.#door.values(), ...file.values()])
            for (const item of texts)
                if (item.text.includes('\0'))
                    this.refuse(item, nulProblem);
    }
    /** True when the door gave it: then it wins over variants.yml. */
    fromDoor(name) {
        return this.#door.has(name);
    }
    given(name) {
        return this.#door.get(name) ?? this.#file.get(name) ?? [];
    }
    /** The items of a list, or of pairs: those of the file first, then those of the door. Without duplicates' judgement. */
    items(name) {
        const input = (0,inputs/* findInput */.cu)(name);
        const form = input?.form === 'list' ? 'list' : 'lines';
        const merged = input?.form === 'pairs';
        const texts = merged
            ? [...(this.#file.get(name) ?? []), ...(this.#door.get(name) ?? [])]
            : this.given(name);
        const fallback = input?.default === undefined ? [] : [{ text: input.default, where: 'the default' }];
        return (texts.length > 0 ? texts : fallback).flatMap((text) => splitItems(text, form));
    }
    /** A single text; null when it was not given. */
    text(name) {
        const [first, ...more] = this.given(name);
        const other = more.find((item) => item.text !== first?.text);
        if (other !== undefined && first !== undefined)
            this.refuse(other, {
                code: 'GIVEN_TWICE',
                what: `${name} is ${(0,quote/* quote */.h)(first.text)} and ${(0,quote/* quote */.h)(other.text)}`,
                fix: 'give it once',
            });
        const fallback = (0,inputs/* findInput */.cu)(name)?.default;
        if (first === undefined)
            return fallback === undefined ? null : { text: fallback, where: 'the default' };
        return first.whole === true || (0,inputs/* findInput */.cu)(name)?.form === 'text'
            ? first
            : { ...first, text: first.text.trim() };
    }
    flag(name) {
        const item = this.text(name);
        if (item === null)
            return false;
        const value = truths.get(item.text.toLowerCase());
        if (value === undefined)
            this.refuse(item, {
                code: 'BAD_BOOLEAN',
                what: `${name} is ${(0,quote/* quote */.h)(item.text)}`,
                fix: 'write true or false',
            });
        return value ?? false;
    }
    choice(name) {
        const item = this.text(name);
        const choices = (0,inputs/* findInput */.cu)(name)?.choices ?? [];
        if (item === null || choices.includes(item.text))
            return item?.text ?? null;
        this.refuse(item, {
            code: 'BAD_CHOICE',
            what: `${name} is ${(0,quote/* quote */.h)(item.text)}`,
            why: `it is one of ${(0,quote/* listNames */.Z)(choices)}`,
            fix: (0,suggest/* didYouMean */.a)(item.text, choices, `write ${name}: ${choices[0] ?? ''}`),
        });
        return null;
    }
    /** Absolute; null after a problem. */
    path(item) {
        if (!item.text.startsWith('-') && !/[\r\n]/.test(item.text))
            return (0,external_node_path_.isAbsolute)(item.text) ? item.text : (0,external_node_path_.resolve)(item.base ?? this.raw.cwd, item.text);
        this.refuse(item, {
            code: 'BAD_PATH',
            what: `${(0,quote/* quote */.h)(item.text)} is not a path`,
            why: 'a path here neither starts with "-" nor has line breaks',
            fix: 'write ./ in front of it',
        });
        return null;
    }
    /** The value, or null with its problem collected. */
    take(parsed, item) {
        if (parsed.ok)
            return parsed.value;
        this.refuse(item, parsed.problem);
        return null;
    }
    refuse(item, problem) {
        this.problems.push({ ...problem, where: item.where });
    }
}
const nulProblem = {
    code: 'BAD_CHARACTER',
    what: 'the value holds a NUL character (U+0000)',
    fix: 'take it out: no program can be given one',
};
/** The variables that stand for an input of the door. The Action reads no IMAGE_NAME: workflows use that name freely. */
function withEnvironment(raw) {
    const variables = [['builder', 'BUILDX_BUILDER']];
    if (raw.door === 'cli')
        variables.push(['images', 'IMAGE_NAME']);
    const values = new Map(raw.values);
    for (const [name, variable] of variables) {
        const text = raw.env[variable];
        if (text !== undefined && text !== '' && !values.has(name))
            values.set(name, [{ text, where: `$${variable}` }]);
    }
    return values;
}

;// CONCATENATED MODULE: ./src/config/pairs.ts

/**
 * Takes `key=value` items apart. A key that the door and the file both give is the door's; one that comes twice from the
 * same side with two values is refused.
 */
function readPairs(reader, items, rules) {
    const pairs = new Map();
    for (const item of items) {
        const pair = splitPair(reader, item, rules);
        if (pair === null)
            continue;
        const before = pairs.get(pair.key);
        if (before !== undefined && before.value !== pair.value && isFromFile(before.item) === isFromFile(item))
            reader.refuse(item, {
                code: 'GIVEN_TWICE',
                what: `${rules.name} has ${(0,quote/* quote */.h)(pair.key)} twice, with two values`,
                why: `it is at ${before.item.where} already`,
                fix: 'keep one',
            });
        pairs.set(pair.key, pair);
    }
    return [...pairs.values()];
}
/** Only what variants.yml says has a folder that its paths start from. */
function isFromFile(item) {
    return item.base !== undefined;
}
function splitPair(reader, item, rules) {
    const at = item.text.indexOf('=');
    const key = (at < 0 ? item.text : item.text.slice(0, at)).trim();
    const value = at < 0 ? (rules.alone?.(key, item) ?? null) : item.text.slice(at + 1);
    if (value !== null && rules.key.test(key))
        return { key, value, item };
    const unset = at < 0 && rules.key.test(key) && rules.alone?.(key, item) === undefined && rules.alone !== undefined;
    if (!unset)
        reader.refuse(item, {
            code: 'BAD_PAIR',
            what: `${(0,quote/* quote */.h)(item.text)} is no item of ${rules.name}`,
            why: describeBad(at, key),
            fix: `write ${rules.example}`,
        });
    return null;
}
function describeBad(at, key) {
    if (at < 0)
        return 'there is no "=" in it';
    return key === '' ? 'there is nothing in front of "="' : `${(0,quote/* quote */.h)(key)} may not stand in front of "="`;
}
/** As a record, with keys such as `__proto__` as ordinary ones. */
function toRecord(pairs) {
    return Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/config/read-context.ts




/** What docker takes for a Git or HTTP context (moby/buildkit, `dfgitutil.ParseGitRef`; docker/cli, `build.DetectContextType`). */
const remotePattern = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|[\w.-]+@[\w.-]+:)|^\{\{/i;
/** The context and its Dockerfile: both there, of the right kind, and in CI inside the checkout, links followed. */
function readContext(reader) {
    const item = reader.text('context') ?? { text: '.', where: 'the default' };
    const file = reader.text('file');
    if (remotePattern.test(item.text)) {
        allowRemote(reader, item);
        return { context: item.text, file: file?.text ?? null, remote: true, dockerfile: null };
    }
    const context = readFolder(reader, item, 'context');
    const path = file === null ? (context === null ? null : (0,external_node_path_.join)(context, 'Dockerfile')) : reader.path(file);
    const found = path === null ? null : lookAt(reader, file ?? item, { path, wanted: 'file', what: 'Dockerfile' });
    const text = found === null ? null : reader.raw.files.read(found.real);
    const dockerfile = text === null ? null : readDockerfile(new TextDecoder().decode(text));
    return { context: context ?? reader.raw.cwd, file: path, remote: false, dockerfile };
}
function allowRemote(reader, item) {
    if (reader.flag('allow-remote-context') && !/[\s"]/.test(item.text))
        return;
    reader.refuse(item, {
        code: 'REMOTE_CONTEXT',
        what: `the context ${(0,quote/* quote */.h)(item.text)} is not a folder of this machine`,
        why: 'whoever controls that address controls what is built',
        fix: 'check the sources out and write context: ., or set allow-remote-context: true',
    });
}
function readFolder(reader, item, what) {
    const path = reader.path(item);
    if (path === null)
        return null;
    return lookAt(reader, item, { path, wanted: 'directory', what }) === null ? null : path;
}
function lookAt(reader, item, { path, wanted, what }) {
    const found = reader.raw.files.look(path);
    const { workspace } = reader.raw;
    const outside = found !== null && workspace !== null && !isInside(reader, found.real, workspace);
    if (found?.kind === wanted && !outside)
        return found;
    const shown = found === null || found.real === path ? path : `${path}, which is ${found.real}`;
    if (outside)
        reader.refuse(item, {
            code: 'OUTSIDE_WORKSPACE',
            what: `the ${what} is outside the checkout: ${shown}`,
            why: `in CI it must be inside ${workspace}, symbolic links followed`,
            fix: 'move it into the repository',
        });
    else
        reader.refuse(item, {
            code: found === null ? 'NOT_FOUND' : 'WRONG_KIND',
            what: found === null ? `there is no ${what} at ${shown}` : `the ${what} is a ${found.kind}: ${shown}`,
            fix: fixMissing(reader, { path, wanted, what }),
        });
    return null;
}
function fixMissing(reader, { path, wanted }) {
    if (wanted === 'directory')
        return 'name a folder with context';
    const other = ['dockerfile', 'Containerfile', 'docker/Dockerfile', 'Dockerfile'].find((name) => name !== (0,external_node_path_.basename)(path) && reader.raw.files.look((0,external_node_path_.join)(path, '..', name))?.kind === 'file');
    return other === undefined ? 'name the Dockerfile with file' : `write file: ${other}`;
}
function isInside(reader, real, folder) {
    const way = (0,external_node_path_.relative)(reader.raw.files.look(folder)?.real ?? folder, real);
    return way !== '..' && !/^\.\.[/\\]/.test(way) && !(0,external_node_path_.isAbsolute)(way);
}
/** Named contexts: folders (checked like the context), images, layouts and, where allowed, remote ones. */
function readBuildContexts(reader) {
    const rules = {
        name: 'build-contexts',
        key: /^[\w][\w./:@-]*$/,
        example: 'name=path or name=docker-image://alpine:3.20',
    };
    const pairs = readPairs(reader, reader.items('build-contexts'), rules);
    return toRecord(pairs.map((pair) => {
        const item = { ...pair.item, text: pair.value };
        if (/^docker-image:\/\/[^\s,"]+$/.test(pair.value))
            return pair;
        const layout = /^oci-layout:\/\/(.+?)(@sha256:[0-9a-f]{64}|:[\w.-]+)?$/.exec(pair.value);
        if (layout !== null) {
            const folder = readFolder(reader, { ...item, text: layout[1] ?? '' }, `layout of ${pair.key}`);
            return { ...pair, value: `oci-layout://${folder ?? ''}${layout[2] ?? ''}` };
        }
        if (remotePattern.test(pair.value)) {
            allowRemote(reader, item);
            return pair;
        }
        return { ...pair, value: readFolder(reader, item, `context ${pair.key}`) ?? '' };
    }));
}

;// CONCATENATED MODULE: ./src/config/read-secrets.ts


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
            what: twice ? `the secret ${(0,quote/* quote */.h)(id)} is there twice` : `${(0,quote/* quote */.h)(id)} is not a secret's id`,
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
            what: valid ? `the variable ${item.text} is not set` : `${(0,quote/* quote */.h)(item.text)} is not a variable's name`,
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
                : found.real.split(external_node_path_.sep).includes('.git')
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
            what: `the secret ${id} cannot be read from ${(0,quote/* quote */.h)(item.text)}`,
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
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '' && !(0,external_node_path_.isAbsolute)(way) && way.split(/[/\\]/)[0] !== '..';
}
/** `default`, `id`, `id=path[,path]` (moby/buildkit, `build.ParseSSH`): sockets and keys must be there, or an agent running. */
function readSsh(reader) {
    return reader.items('ssh').flatMap((item) => {
        const { id, value } = splitKey(item);
        if (!/^\w[\w.-]*$/.test(id) || value === '' || item.text.includes('"')) {
            reader.refuse(item, {
                code: 'BAD_SSH',
                what: `${(0,quote/* quote */.h)(item.text)} is no item of ssh`,
                fix: 'write default or id=path',
            });
            return [];
        }
        const agent = reader.raw.env.SSH_AUTH_SOCK;
        if (value === null && (agent === undefined || agent === ''))
            reader.refuse(item, {
                code: 'NO_SSH_AGENT',
                what: `ssh ${(0,quote/* quote */.h)(id)} needs an agent, and none is running`,
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

;// CONCATENATED MODULE: ./src/config/sizes.ts

const units = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
};
/** Reads `90MB`, `1.5 GiB` or plain bytes; gives bytes, rounded. */
function parseSize(text) {
    const [, number = '', unit = 'b'] = /^(\d{1,15}(?:\.\d{1,6})?) ?([kmgt]?i?b)?$/i.exec(text.trim()) ?? [];
    const bytes = Math.round(Number(number) * (units[unit.toLowerCase()] ?? Number.NaN));
    if (number !== '' && Number.isSafeInteger(bytes) && bytes > 0)
        return { ok: true, value: bytes };
    return {
        ok: false,
        problem: {
            code: 'BAD_SIZE',
            what: `${(0,quote/* quote */.h)(text)} is not a size`,
            why: 'a size is a number with B, kB, MB, GB (1000) or KiB, MiB, GiB (1024)',
            fix: 'write for example 90MB or 1.5GiB',
        },
    };
}
/** Reads a size as docker's `--shm-size` does (go-units, RAMInBytes): `64m`, `2g`, bytes. Gives the text in lower case. */
function parseMemory(text) {
    const value = text.toLowerCase();
    if (/^(?=.*[1-9])\d{1,12}(?:\.\d{1,6})? ?(?:[kmgt]?i?b?)$/.test(value) && !/\di/.test(value))
        return { ok: true, value };
    return {
        ok: false,
        problem: {
            code: 'BAD_SIZE',
            what: `${(0,quote/* quote */.h)(text)} is not a size of memory`,
            fix: 'write for example 64m or 2g',
        },
    };
}

;// CONCATENATED MODULE: ./src/config/read-build.ts







/** Everything that all cells share. Secrets are read apart, for their values go another way. */
function readBuild(reader, context) {
    const shm = reader.text('shm-size');
    const allow = readMatching(reader, 'allow', allowRule);
    return {
        context: context.context,
        file: context.file,
        target: readTarget(reader, context),
        buildArgs: toRecord(readBuildArgs(reader, reader.items('build-args'))),
        buildContexts: readBuildContexts(reader),
        ssh: readSsh(reader),
        network: readNetwork(reader, allow),
        addHosts: readHosts(reader),
        noCache: reader.flag('no-cache'),
        noCacheFilters: readMatching(reader, 'no-cache-filters', stageRule),
        pull: reader.flag('pull'),
        shmSize: shm === null ? null : reader.take(parseMemory(shm.text), shm),
        ulimits: readMatching(reader, 'ulimit', ulimitRule),
        allow,
        provenance: readAttestation(reader, 'provenance', [
            'mode',
            'version',
            'builder-id',
            'inline-only',
            'reproducible',
            'disabled',
        ]),
        sbom: readAttestation(reader, 'sbom', ['generator', 'disabled']),
    };
}
/** `KEY=value`; `KEY` alone is the environment's, and left out where that has none, as docker does. Not in the file: it is others' text. */
function readBuildArgs(reader, items) {
    const { env } = reader.raw;
    return readPairs(reader, items, {
        name: 'build-args',
        key: /^[A-Za-z_][\w.-]*$/,
        example: 'KEY=value',
        alone: (key, item) => (isFromFile(item) ? null : Object.hasOwn(env, key) ? env[key] : undefined),
    });
}
function readTarget(reader, { dockerfile }) {
    const item = reader.text('target');
    if (item !== null)
        checkTarget(reader, item, dockerfile);
    return item?.text ?? null;
}
/** BuildKit finds stages by name, without regard to case, or by number. */
function checkTarget(reader, item, dockerfile) {
    if (!stageRule.pattern.test(item.text)) {
        reader.refuse(item, read_build_describeBad(item.text, stageRule));
        return;
    }
    const stages = dockerfile?.stages ?? [];
    const known = stages.some((stage) => stage.toLowerCase() === item.text.toLowerCase());
    if (dockerfile?.certain !== true || known || /^\d+$/.test(item.text))
        return;
    const best = (0,suggest/* suggest */.Z)(item.text, stages);
    reader.refuse(item, {
        code: 'UNKNOWN_STAGE',
        what: `the Dockerfile has no stage ${(0,quote/* quote */.h)(item.text)}`,
        ...(stages.length > 0 && { why: `its stages are ${stages.join(', ')}` }),
        fix: best === null ? 'name a stage in it: FROM … AS name' : `did you mean ${(0,quote/* quote */.h)(best)}?`,
    });
}
function readNetwork(reader, allow) {
    const network = reader.choice('network');
    const item = reader.text('network');
    if (network === 'host' && item !== null && !allow.includes('network.host'))
        reader.refuse(item, {
            code: 'NOT_ALLOWED',
            what: 'network is host, and nothing allows that',
            why: "RUN steps would reach everything that the builder's machine reaches",
            fix: 'add allow: network.host',
        });
    return network;
}
const stageRule = {
    code: 'BAD_STAGE',
    pattern: /^\w[\w.-]*$/,
    what: "a stage's name",
    fix: 'write the name behind AS',
};
const allowRule = {
    code: 'BAD_RIGHT',
    pattern: /^(?:network\.host|security\.insecure|device(?:=[\w./:=-]+)?)$/,
    what: 'a right that RUN steps can be given',
    fix: 'write network.host, security.insecure or device',
};
/** docker/go-units, `ulimit.go`. */
const ulimitRule = {
    code: 'BAD_ULIMIT',
    pattern: /^(?:core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack)=(?:-1|\d{1,15})(?::(?:-1|\d{1,15}))?$/,
    what: 'a limit',
    fix: 'write name=soft or name=soft:hard, for example nofile=1024:2048',
};
function readMatching(reader, name, rule) {
    const items = reader.items(name);
    for (const item of items)
        if (!rule.pattern.test(item.text))
            reader.refuse(item, read_build_describeBad(item.text, rule));
    return items.map((item) => item.text);
}
function read_build_describeBad(text, rule) {
    return { code: rule.code, what: `${(0,quote/* quote */.h)(text)} is not ${rule.what}`, fix: rule.fix };
}
/** `host:ip` or `host=ip`, with IPv6 in brackets or not; gives `host:ip`. */
function readHosts(reader) {
    return reader.items('add-hosts').flatMap((item) => {
        const at = item.text.includes('=') ? item.text.indexOf('=') : item.text.indexOf(':');
        const host = item.text.slice(0, Math.max(0, at));
        const address = item.text.slice(at + 1).replace(/^\[(.*)\]$/, '$1');
        const valid = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(host) && ((0,external_node_net_.isIP)(address) > 0 || address === 'host-gateway');
        if (!valid)
            reader.refuse(item, {
                code: 'BAD_HOST',
                what: `${(0,quote/* quote */.h)(item.text)} is not host:ip`,
                fix: 'write for example db:10.0.0.5',
            });
        return valid ? [`${host}:${address}`] : [];
    });
}
/** `true`, `false`, `max`/`min` for provenance, or attributes, each from a closed list and without what CSV would split at. */
function readAttestation(reader, name, keys) {
    const item = reader.text(name);
    if (item === null)
        return null;
    if (/^(?:true|false)$/i.test(item.text))
        return item.text.toLowerCase();
    const parts = item.text.split(',').map((part) => part.split('='));
    const fine = parts.every(([key = '', value, more]) => keys.includes(key) && more === undefined && isAtom(value));
    const mode = parts.find(([key]) => key === 'mode')?.[1];
    if (fine && (mode === undefined || mode === 'min' || mode === 'max'))
        return item.text;
    reader.refuse(item, {
        code: 'BAD_ATTESTATION',
        what: `${name} is ${(0,quote/* quote */.h)(item.text)}`,
        why: `it is true, false or key=value with ${keys.join(', ')}`,
        fix: name === 'sbom' ? 'write true' : 'write true, false or mode=max',
    });
    return null;
}
function isAtom(value) {
    return value !== undefined && /^[\w./:@+-]+$/.test(value);
}

;// CONCATENATED MODULE: ./src/config/read-builder.ts



/** Which BuildKit is to do it, or what one of our own should be like. */
function readBuilder(reader) {
    const endpoint = reader.text('endpoint');
    const driver = reader.choice('driver') ?? 'docker-container';
    return {
        name: readName(reader),
        driver: endpoint === null || reader.given('driver').length > 0
            ? checkDriver(reader, driver, endpoint)
            : 'remote',
        driverOpts: readDriverOptions(reader),
        buildkitdConfigInline: reader.text('buildkitd-config-inline')?.text ?? null,
        endpoint: endpoint === null ? null : checkEndpoint(reader, endpoint),
        binfmtImage: readBinfmtImage(reader),
        ephemeral: reader.raw.ephemeral,
    };
}
function readName(reader) {
    const item = reader.text('builder');
    // buildx, `store.ValidateName`; docker contexts are builders, too, and may have "+" and "@".
    if (item !== null && !/^[A-Za-z0-9][\w.+@-]*$/.test(item.text))
        reader.refuse(item, {
            code: 'BAD_BUILDER',
            what: `${(0,quote/* quote */.h)(item.text)} is not a builder's name`,
            fix: 'see docker buildx ls',
        });
    return item?.text ?? null;
}
function checkDriver(reader, driver, endpoint) {
    if ((driver === 'remote') !== (endpoint !== null))
        reader.refuse(reader.text('driver') ?? { where: 'driver' }, {
            code: 'ENDPOINT_AND_DRIVER',
            what: endpoint === null
                ? 'driver is remote, and there is no endpoint'
                : `driver is ${driver}, and there is an endpoint`,
            why: 'an endpoint is for the driver remote, and that needs one',
            fix: endpoint === null ? 'give endpoint: tcp://host:1234' : 'leave driver or endpoint out',
        });
    return driver;
}
/** What BuildKit's client can dial (moby/buildkit, `client/connhelper`). */
const endpointPattern = /^(?:tcp|unix|ssh|docker-container|podman-container|nerdctl-container|kube-pod):\/\/[^\s,"]+$/;
function checkEndpoint(reader, item) {
    if (!endpointPattern.test(item.text))
        reader.refuse(item, {
            code: 'BAD_ENDPOINT',
            what: `${(0,quote/* quote */.h)(item.text)} is not the address of a BuildKit`,
            fix: 'write for example tcp://host:1234 or unix:///run/buildkit/buildkitd.sock',
        });
    return item.text;
}
/** Each ready for `--driver-opt`, which is CSV: one with a comma is put in quotes. */
function readDriverOptions(reader) {
    return reader.items('driver-opts').flatMap((item) => {
        const text = item.text.replace(/^"(.*)"$/, '$1');
        if (/^[a-z][\w.-]*=[^"\r\n]*$/i.test(text))
            return [text.includes(',') ? `"${text}"` : text];
        reader.refuse(item, {
            code: 'BAD_PAIR',
            what: `${(0,quote/* quote */.h)(item.text)} is no driver option`,
            fix: 'write key=value, without quotes in it',
        });
        return [];
    });
}
function readBinfmtImage(reader) {
    const item = reader.text('binfmt-image');
    const image = item === null ? null : reader.take((0,reference/* parseReference */.F2)(item.text), item);
    if (item !== null && image !== null && image.digest === undefined)
        reader.refuse(item, {
            code: 'NOT_PINNED',
            what: `binfmt-image ${(0,quote/* quote */.h)(item.text)} has no digest`,
            why: 'it is run with all rights of the machine',
            fix: 'write image:tag@sha256:…',
        });
    return item?.text ?? null;
}
function readInsecureRegistries(reader) {
    return reader.items('insecure-registries').flatMap((item) => {
        if (/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/.test(item.text))
            return [item.text];
        reader.refuse(item, {
            code: 'BAD_REGISTRY',
            what: `${(0,quote/* quote */.h)(item.text)} is not a registry's host`,
            fix: 'write host or host:port, without https:// and path',
        });
        return [];
    });
}
/** What becomes of the images; push, load and test-only exclude each other. */
function readOutput(reader, images) {
    const outDirectory = readOutDirectory(reader);
    const asked = ['push', 'load', 'test-only'].filter((name) => reader.flag(name));
    const [first, second] = asked;
    if (first !== undefined && second !== undefined)
        reader.refuse(reader.text(second) ?? { where: second }, {
            code: 'CONFLICT',
            what: `${first} and ${second} cannot go together`,
            why: 'push publishes, load fills the local Docker, test-only keeps nothing',
            fix: 'keep one of them; run twice for both, the second time is quick',
        });
    const nameless = images === 0 ? withoutName(first) : null;
    if (first !== undefined && nameless !== null)
        reader.refuse(reader.text(first) ?? { where: first }, nameless);
    if (first === 'push')
        return { output: { kind: 'push' }, outDirectory };
    if (first === 'load')
        return { output: { kind: 'load' }, outDirectory };
    return {
        output: first === undefined ? { kind: 'layout', directory: outDirectory } : { kind: 'none' },
        outDirectory,
    };
}
function withoutName(asked) {
    if (asked === 'push')
        return {
            code: 'NO_IMAGES',
            what: 'push has nowhere to push to',
            fix: 'give images: ghcr.io/acme/worker (CLI: --name, or $IMAGE_NAME)',
        };
    if (asked !== 'load')
        return null;
    return {
        code: 'NO_IMAGES',
        what: 'load needs a name for the images',
        why: 'Docker finds an image again by its name',
        fix: 'give images: worker (CLI: --name, or $IMAGE_NAME); no registry is asked',
    };
}
function readOutDirectory(reader) {
    const item = reader.text('output') ?? { text: 'out', where: 'the default' };
    const path = (0,external_node_path_.resolve)(reader.raw.cwd, item.text);
    const why = describeBadOutput(reader, item.text, path);
    if (why !== null)
        reader.refuse(item, {
            code: 'BAD_OUTPUT',
            what: `output ${(0,quote/* quote */.h)(item.text)} cannot be the folder for the results`,
            why,
            fix: 'name a folder of its own: out',
        });
    return path;
}
function describeBadOutput(reader, text, path) {
    const kind = reader.raw.files.look(path)?.kind ?? 'directory';
    if (/^-|^type=|[\r\n]/.test(text))
        return 'it is a folder here; push and load say where else images go';
    if (kind !== 'directory')
        return 'there is a file of that name';
    if (!/^\.\.(?:[/\\]|$)/.test((0,external_node_path_.relative)(path, reader.raw.cwd)))
        return 'it is, or holds, the working directory, and results would mix with sources';
    return null;
}

;// CONCATENATED MODULE: ./src/config/read-images.ts


/** Where to publish, and under which tags. Full references alone name their images, as with build-push-action. */
function readPublication(reader) {
    const named = readImages(reader);
    const perPlatform = reader.flag('tags-per-platform');
    const edge = readEdge(reader);
    const { bare, references } = readTags(reader, reader.items('tags'));
    const images = reader.given('images').length > 0 ? named : distinct(references.map(({ image }) => image));
    for (const { item, image } of references)
        if (!images.some((other) => (0,reference/* imageName */.tO)(other) === (0,reference/* imageName */.tO)(image)))
            reader.refuse(item, {
                code: 'FOREIGN_TAG',
                what: `tag ${(0,quote/* quote */.h)(item.text)} is for ${(0,reference/* imageName */.tO)(image)}`,
                why: `images has only ${(0,quote/* listNames */.Z)(images.map(reference/* imageName */.tO))}`,
                fix: `add ${(0,reference/* imageName */.tO)(image)} to images`,
            });
    if (reader.given('tags').length > 0)
        return {
            images,
            tags: { kind: 'listed', bare, references: references.map(({ image }) => image), perPlatform },
        };
    return { images, tags: defaultTags(reader, { perPlatform, edge }) };
}
/** In CI the git ref says what a build is; elsewhere it is what is newest here. */
function defaultTags(reader, options) {
    const { ci, ref } = reader.raw.source;
    if (ci !== null && ref !== null)
        return { kind: 'derived', ...options };
    if (ci !== null && reader.flag('push'))
        reader.problems.push({
            code: 'NO_TAGS',
            what: 'there are no tags to publish under',
            why: 'this is CI, and it does not say which git ref is built',
            fix: 'give tags',
        });
    return { kind: 'listed', bare: ['latest'], references: [], perPlatform: options.perPlatform };
}
function readEdge(reader) {
    const item = reader.text('edge-tag');
    if (item !== null && !(0,reference/* isTag */.dz)(item.text))
        refuseTag(reader, item);
    return item?.text ?? 'edge';
}
function readImages(reader) {
    const images = [];
    for (const item of reader.items('images')) {
        const image = readImage(reader, item);
        if (image === null)
            continue;
        if (images.some((other) => (0,reference/* imageName */.tO)(other) === (0,reference/* imageName */.tO)(image)))
            reader.refuse(item, {
                code: 'DUPLICATE_IMAGE',
                what: `image ${(0,quote/* quote */.h)(item.text)} is there twice`,
                fix: 'keep one',
            });
        images.push(image);
    }
    return images;
}
function readImage(reader, item) {
    const parsed = (0,reference/* parseReference */.F2)(item.text);
    if (!parsed.ok) {
        const lower = item.text.toLowerCase();
        const fix = lower !== item.text && (0,reference/* parseReference */.F2)(lower).ok ? `write it in lower case: ${lower}` : undefined;
        reader.refuse(item, { ...parsed.problem, ...(fix !== undefined && { fix }) });
        return null;
    }
    const { registry, repository, tag, digest } = parsed.value;
    if (tag !== undefined || digest !== undefined) {
        const name = (0,reference/* imageName */.tO)({ registry, repository });
        reader.refuse(item, {
            code: 'IMAGE_WITH_TAG',
            what: `image ${(0,quote/* quote */.h)(item.text)} has a ${tag === undefined ? 'digest' : 'tag'}`,
            why: 'images names repositories; every variant gets its own tags in them',
            fix: tag === undefined ? `write images: ${name}` : `write images: ${name} and tags: ${tag}`,
        });
    }
    return { registry, repository };
}
/** Bare tags and full references, apart. Repeated ones count once: docker/metadata-action's output may hold some. */
function readTags(reader, items) {
    const bare = new Set();
    const references = new Map();
    for (const item of items) {
        if (!/[/:@]/.test(item.text)) {
            if ((0,reference/* isTag */.dz)(item.text))
                bare.add(item.text);
            else
                refuseTag(reader, item);
            continue;
        }
        const image = reader.take((0,reference/* parseReference */.F2)(item.text), item);
        if (image?.tag !== undefined && image.digest === undefined)
            references.set(item.text, { item, image });
        else if (image !== null)
            reader.refuse(item, {
                code: 'BAD_TAG',
                what: `${(0,quote/* quote */.h)(item.text)} in tags ${image.digest === undefined ? 'has no tag' : 'has a digest'}`,
                fix: `write ${(0,reference/* imageName */.tO)(image)}:latest, or put the repository into images`,
            });
    }
    return { bare: [...bare], references: [...references.values()] };
}
/** Tags of one variant alone: bare ones only. */
function readBareTags(reader, items) {
    for (const item of items)
        if (!(0,reference/* isTag */.dz)(item.text))
            refuseTag(reader, item);
    return [...new Set(items.map((item) => item.text).filter(reference/* isTag */.dz))];
}
function refuseTag(reader, item) {
    reader.refuse(item, {
        code: 'BAD_TAG',
        what: `${(0,quote/* quote */.h)(item.text)} is not a tag`,
        why: (0,reference/* describeTag */.y)(item.text),
        fix: 'write for example 1.2.0 or latest',
    });
}
function distinct(images) {
    const byName = new Map(images.map(({ registry, repository }) => [(0,reference/* imageName */.tO)({ registry, repository }), { registry, repository }]));
    return [...byName.values()];
}

// EXTERNAL MODULE: ./src/model/platform.ts
var model_platform = __webpack_require__(3154);
;// CONCATENATED MODULE: ./src/config/read-platforms.ts


/** Reads platforms; `$(uname -m)`, which no shell has replaced, means this machine's. Each at most once. */
function readPlatforms(reader, items) {
    const found = new Map();
    const { local } = reader.raw;
    const architecture = local.slice(local.indexOf('/') + 1);
    for (const item of items) {
        const text = item.text.trim().replace(/\$\(uname -m\)|`uname -m`/, architecture);
        const platform = reader.take((0,model_platform/* parsePlatform */.FL)(text, local), item);
        if (platform === null)
            continue;
        const before = found.get(platform);
        if (before !== undefined)
            reader.refuse(item, {
                code: 'DUPLICATE_PLATFORM',
                what: `platform ${(0,quote/* quote */.h)(item.text)} is there twice`,
                ...(before.text !== item.text && { why: `${(0,quote/* quote */.h)(before.text)} is ${platform}, too` }),
                fix: 'keep one',
            });
        found.set(platform, item);
    }
    return [...found.keys()];
}

;// CONCATENATED MODULE: ./src/config/read-variant-arg.ts



/** The build argument that selects the variant. Never guessed: a wrong one builds the same image many times over. */
function readVariantArg(reader, variants, context) {
    const item = reader.text('variant-arg');
    if (item === null) {
        const alike = variants.filter(({ target, buildArgs }) => target === null && Object.keys(buildArgs).length === 0);
        if (alike.length > 1)
            reader.problems.push(describeMissing(alike, context));
        return null;
    }
    const { dockerfile } = context;
    const args = dockerfile?.args ?? [];
    const best = (0,suggest/* suggest */.Z)(item.text, args) ?? guessVariantArg(dockerfile);
    if (!/^[A-Za-z_]\w*$/.test(item.text))
        reader.refuse(item, {
            code: 'BAD_VARIANT_ARG',
            what: `${(0,quote/* quote */.h)(item.text)} cannot be a build argument's name`,
            fix: 'write the name behind ARG in the Dockerfile',
        });
    else if (dockerfile?.certain === true && !args.includes(item.text))
        reader.refuse(item, {
            code: 'UNKNOWN_VARIANT_ARG',
            what: `the Dockerfile has no ARG ${item.text}`,
            why: 'every variant would be the same image',
            fix: best === null ? `add ARG ${item.text} to it` : `did you mean ${(0,quote/* quote */.h)(best)}?`,
        });
    refuseShared(reader, item.text);
    return item.text;
}
function describeMissing(alike, { dockerfile }) {
    const guess = guessVariantArg(dockerfile);
    const names = alike
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', ');
    return {
        code: 'NO_VARIANT_ARG',
        what: `nothing tells ${names} apart: there is no variant-arg`,
        why: 'variants differ by the build argument variant-arg, by target or by build-args',
        fix: guess === null
            ? 'write variant-arg: NAME, where the Dockerfile has ARG NAME'
            : `write variant-arg: ${guess} (the Dockerfile has that ARG)`,
    };
}
/** Under one variant it may stand: that is how a variant's value differs from its name. */
function refuseShared(reader, name) {
    const shared = reader.items('build-args').find(({ text }) => text.split('=')[0] === name);
    if (shared === undefined)
        return;
    reader.refuse(shared, {
        code: 'CONFLICT',
        what: `build-args sets ${name}, which is the variant-arg`,
        why: "its value is each variant's name",
        fix: `choose with variant, or set ${name} under one variant's build-args`,
    });
}

;// CONCATENATED MODULE: ./src/config/variant-names.ts

/** Device names that Windows reserves, with any extension: files and artifacts are named after variants. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;
/**
 * Checks names that become bake targets, tags and file names. Bake's targets have only letters, digits, `_` and `-`, so
 * names that are the same once the rest is replaced are refused, too (docker/buildx, `bake.targetNamePattern`).
 */
function checkVariantNames(reader, items) {
    const seen = new Map();
    for (const item of items) {
        const reason = describeName(item.text);
        const key = item.text.replace(/[^a-z0-9]/g, '-');
        const before = seen.get(key);
        if (reason !== null)
            reader.refuse(item, {
                code: 'BAD_VARIANT_NAME',
                what: `${(0,quote/* quote */.h)(item.text)} cannot be a variant's name`,
                why: reason,
                fix: 'a name is made of a-z 0-9 . _ -, and starts with a letter or digit',
            });
        else if (before !== undefined)
            reader.refuse(item, {
                code: 'DUPLICATE_VARIANT',
                what: before === item.text
                    ? `variant ${(0,quote/* quote */.h)(item.text)} is there twice`
                    : `variants ${(0,quote/* quote */.h)(before)} and ${(0,quote/* quote */.h)(item.text)} are too much alike`,
                ...(before !== item.text && { why: 'they differ only in characters that build targets cannot have' }),
                fix: 'rename one',
            });
        seen.set(key, item.text);
    }
}
function describeName(name) {
    if (name === '')
        return 'it is empty';
    if (name.length > 63)
        return `it has ${name.length} characters, at most 63 are allowed`;
    if (reserved.test(name))
        return 'Windows has a device of that name';
    if (/^[a-z0-9][a-z0-9._-]*$/.test(name))
        return name.endsWith('.') ? 'it ends with a dot' : null;
    const bad = Array.from(name).find((character) => !/[a-z0-9._-]/.test(character));
    if (bad === undefined)
        return `it starts with ${(0,quote/* quote */.h)(name.charAt(0))}`;
    if (/[A-Z]/.test(bad))
        return `${(0,quote/* quote */.h)(bad)} is a capital letter; write ${name.toLowerCase()}`;
    return `it holds ${(0,quote/* quote */.h)(bad)} (U+${(bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}

;// CONCATENATED MODULE: ./src/config/read-variants.ts









/** The whole set: the door's names, with what the file says of each, else the file's. Null when nobody names one. */
function readVariantSet({ reader, context, platforms }, inFile) {
    const named = reader.given('variants').length > 0 ? reader.items('variants') : null;
    if (named === null && inFile === null)
        return null;
    const known = new Map((inFile ?? []).map((variant) => [variant.name.text, variant]));
    const set = named?.map((name) => ({ name, values: known.get(name.text)?.values ?? new Map() })) ??
        inFile ??
        [];
    checkVariantNames(reader, set.map(({ name }) => name));
    if (named?.length === 0)
        reader.problems.push({
            code: 'NO_VARIANTS',
            what: 'the set of variants is empty',
            fix: 'name at least one',
        });
    const doorArgs = new Set((reader.raw.values.get('build-args') ?? [])
        .flatMap((raw) => splitItems(raw, 'lines'))
        .map(({ text }) => text.split('=')[0] ?? ''));
    const variantContext = { reader, context, platforms, doorArgs };
    return set.map((variant) => readVariant(variantContext, variant));
}
function readVariant(variantContext, { name, values }) {
    const { reader, doorArgs } = variantContext;
    const many = (key, form = 'list') => (values.get(key) ?? []).flatMap((raw) => splitItems(raw, form));
    const platforms = values.has('platforms') ? readPlatforms(reader, many('platforms')) : null;
    const args = readBuildArgs(reader, many('build-args', 'lines')).filter(({ key }) => !doorArgs.has(key));
    const test = values.has('test') ? values.get('test')?.[0] : reader.given('test')[0];
    return {
        name: name.text,
        buildArgs: toRecord(args),
        platforms: platforms === null ? null : narrow(variantContext, platforms),
        excludePlatforms: readPlatforms(reader, many('exclude-platforms')),
        target: readVariantTarget(variantContext, values.get('target')?.[0]),
        tags: readBareTags(reader, many('tags')),
        suffix: readSuffix(reader, values.get('suffix')?.[0]),
        test: test?.text ?? null,
        sizeBudget: readBudget(reader, values.get('size-budget')?.[0]),
    };
}
/** A target that the door names is for all variants. */
function readVariantTarget({ reader, context }, item) {
    if (item === undefined || reader.fromDoor('target'))
        return null;
    checkTarget(reader, item, context.dockerfile);
    return item.text;
}
function readSuffix(reader, item) {
    if (item !== undefined && !/^[\w.-]{0,64}$/.test(item.text))
        refuseTag(reader, item);
    return item?.text ?? null;
}
function readBudget(reader, own) {
    const item = own ?? reader.given('size-budget')[0];
    return item === undefined ? null : reader.take(parseSize(item.text), item);
}
/** Platforms that a flag or an input names narrow what a variant has: `-p local` builds for this machine only. */
function narrow({ reader, platforms }, own) {
    return reader.fromDoor('platforms') ? own.filter((platform) => platforms.includes(platform)) : own;
}
/** The platforms that a variant is left with. */
function platformsOf(variant, platforms) {
    return (variant.platforms ?? platforms).filter((platform) => !variant.excludePlatforms.includes(platform));
}
/** Names to build now; null for all. Variants that have none of the platforms asked for are left out of an unnamed whole. */
function readSelection(reader, variants, platforms) {
    const names = variants.map(({ name }) => name);
    const items = reader.items('variant');
    refuseAllAndSome(reader, items[0]);
    for (const item of items)
        if (!names.includes(item.text))
            refuseUnknown(reader, item, names);
    const wanted = items.length === 0 ? names : [...new Set(items.map((item) => item.text))];
    const bare = new Set(variants.filter((variant) => platformsOf(variant, platforms).length === 0).map(({ name }) => name));
    const empty = wanted.filter((name) => bare.has(name));
    // `-p linux/arm64` with a variant that is for amd64 alone leaves that one out; all of them, or one by name, is a mistake.
    const skips = reader.fromDoor('platforms') && items.length === 0 && empty.length < wanted.length;
    const broken = reader.problems.some(({ code }) => code === 'BAD_PLATFORM');
    if (empty.length > 0 && !skips && !broken)
        refuseEmpty(reader, empty, platforms);
    return items.length === 0 && empty.length === 0 ? null : wanted.filter((name) => !bare.has(name));
}
function refuseAllAndSome(reader, item) {
    if (item === undefined || !reader.flag('build-all'))
        return;
    reader.refuse(item, {
        code: 'CONFLICT',
        what: 'variant and build-all cannot go together',
        why: 'one selects from the set, the other takes all of it',
        fix: 'keep one',
    });
}
function refuseEmpty(reader, names, platforms) {
    reader.problems.push({
        code: 'EMPTY_VARIANT',
        what: `there is no platform to build for ${(0,quote/* listNames */.Z)(names.map(quote/* quote */.h))}`,
        why: `the platforms are ${platforms.join(', ')}; own platforms and exclude-platforms leave none`,
        fix: 'add a platform, or take the variant out',
    });
}
function refuseUnknown(reader, item, names) {
    const otherwise = item.text === 'all'
        ? 'leave variant out to build the whole set (CLI: --build-all)'
        : 'choose from the set';
    reader.refuse(item, {
        code: 'UNKNOWN_VARIANT',
        what: `variant ${(0,quote/* quote */.h)(item.text)} is not in the set`,
        why: `the set is ${(0,quote/* listNames */.Z)(names)}`,
        fix: item.text === 'all' ? otherwise : (0,suggest/* didYouMean */.a)(item.text, names, otherwise),
    });
}
/** The variant without suffix: as given, else the one called `all`, else the only one. */
function readDefault(reader, names) {
    const item = reader.text('default');
    if (item !== null && !names.includes(item.text))
        refuseUnknown(reader, item, names);
    if (item !== null)
        return item.text;
    return names.includes('all') ? 'all' : names.length === 1 ? (names[0] ?? null) : null;
}

;// CONCATENATED MODULE: ./src/config/starter-file.ts
/** A variants.yml to start from, with what could be found out filled in. It passes this tool's own checks. */
function renderStarterFile({ variantArg, image }) {
    return `# variants.yml: one Dockerfile, several variants, several platforms.
images: [${image ?? 'ghcr.io/acme/worker'}]
variant-arg: ${(variantArg ?? 'VARIANT').padEnd(18)} # the ARG in the Dockerfile that selects the variant
default: all                    # owns the bare tags; the others add their name: 1.2.0-small
platforms: [linux/amd64, linux/arm64]
variants:
  all: {}
  small: {}
  # kafka: { build-args: { KAFKA_TLS: "1" }, platforms: [linux/amd64], size-budget: 90MB }
`;
}

;// CONCATENATED MODULE: ./src/config/read-request.ts
















/**
 * Turns what the door and variants.yml say into a request. Reads that file, the Dockerfile and where paths lead, and
 * nothing else. Throws one `Failure('usage')` with every problem found, together with `earlier` ones of the door.
 */
async function readRequest(raw, earlier = []) {
    const { file, problems } = await readConfig(raw);
    const reader = new InputReader(raw, file.values);
    reader.problems.push(...earlier, ...problems);
    const request = read(reader, file, problems.length > 0);
    if (reader.problems.length > 0)
        throw new failure/* Failure */.H('usage', distinctProblems(reader.problems));
    return request;
}
const noFile = { values: new Map(), variants: null };
async function readConfig(raw) {
    const given = raw.values.get('config')?.at(-1);
    const name = given?.text.trim() ?? 'variants.yml';
    const path = (0,external_node_path_.resolve)(raw.cwd, name);
    const bytes = raw.files.look(path)?.kind === 'file' ? raw.files.read(path) : null;
    if (bytes === null)
        return { file: noFile, problems: given === undefined ? [] : [describeNoConfig(raw, name, given.where)] };
    // Loaded only when there is a file.
    const { readConfigFile } = await __webpack_require__.e(/* import() */ 757).then(__webpack_require__.bind(__webpack_require__, 8757));
    return readConfigFile(bytes, name, (0,external_node_path_.dirname)(path));
}
function describeNoConfig(raw, name, where) {
    const other = ['variants.yml', 'variants.yaml', '.github/variants.yml'].find((path) => raw.files.look((0,external_node_path_.resolve)(raw.cwd, path))?.kind === 'file');
    const fix = other === undefined ? 'see examples/ for a file to start from' : `did you mean ${other}?`;
    return { code: 'NO_CONFIG', what: `there is no file ${(0,quote/* quote */.h)(name)}`, fix, where };
}
function read(reader, file, broken) {
    const platforms = readPlatforms(reader, reader.items('platforms'));
    const context = readContext(reader);
    const { images, tags } = readPublication(reader);
    const found = readVariantSet({ reader, context, platforms }, file.variants);
    // A file that could not be read may well name them: one problem is enough.
    if (found === null && !broken)
        reader.problems.push(describeNoVariants(context, images));
    const variants = found ?? [];
    const { secrets, environment } = readSecrets(reader, context.context);
    const progress = reader.choice('progress');
    return {
        images,
        ...readSet(reader, { variants, context, platforms }),
        variants,
        platforms,
        tags,
        labels: readLabels(reader),
        annotations: readAnnotations(reader),
        build: { ...readBuild(reader, context), secrets },
        ...readOutput(reader, images.length),
        builder: readBuilder(reader),
        source: reader.raw.source,
        insecureRegistries: readInsecureRegistries(reader),
        secretEnvironment: environment,
        progress: (progress ?? 'auto'),
    };
}
function readSet(reader, { variants, context, platforms }) {
    if (variants.length === 0)
        return { variantArg: null, defaultVariant: null, selection: null };
    return {
        variantArg: readVariantArg(reader, variants, context),
        defaultVariant: readDefault(reader, variants.map(({ name }) => name)),
        selection: readSelection(reader, variants, platforms),
    };
}
function describeNoVariants({ dockerfile }, images) {
    const [image] = images;
    return {
        code: 'NO_VARIANTS',
        what: 'there is no set of variants',
        why: 'neither variants.yml nor the input variants names one',
        fix: 'save the file below as variants.yml, or give variants: a,b and variant-arg: NAME',
        example: renderStarterFile({
            variantArg: guessVariantArg(dockerfile),
            image: image === undefined ? null : (0,reference/* formatReference */.FH)(image),
        }),
    };
}
const keyPattern = /^[^\s\p{Cc}\p{Cf}="]+$/u;
function readLabels(reader) {
    return toRecord(readPairs(reader, reader.items('labels'), { name: 'labels', key: keyPattern, example: 'key=value' }));
}
/** Levels that end up on what a tag names; others (`…-descriptor`, `[platform]`) have no place in our indexes. */
const levels = /^(?:(?:manifest|index),?)+:/;
function readAnnotations(reader) {
    const items = reader.items('annotations').map((item) => ({ ...item, text: item.text.replace(levels, '') }));
    for (const item of items) {
        const level = /^(?:manifest|index)(?:-descriptor|\[)[^=]*?:/.exec(item.text)?.[0];
        if (level !== undefined)
            reader.refuse(item, {
                code: 'BAD_LEVEL',
                what: `annotation ${(0,quote/* quote */.h)(item.text)} has the level ${level}`,
                why: `annotations are written on each variant's index; ${(0,quote/* listNames */.Z)(['index:', 'manifest:'])} may stand in front`,
                fix: 'take the level out',
            });
    }
    return toRecord(readPairs(reader, items, { name: 'annotations', key: keyPattern, example: 'key=value' }));
}
/** The same input may be looked at twice; each problem is told once. */
function distinctProblems(problems) {
    const byText = new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.what, problem.where]), problem]));
    return [...byText.values()];
}


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ cliInputs)
});

// UNUSED EXPORTS: actionInputs

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
            return { kind, real: (0,external_node_fs_.realpathSync)(path) };
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
};

;// CONCATENATED MODULE: ./src/github/event-payload.ts
/** Reads the file at GITHUB_EVENT_PATH. A payload that is missing, not JSON or not an object has no values. */
function parsePayload(env, readEvent) {
    const root = parseEvent(env['GITHUB_EVENT_PATH'] ?? '', readEvent);
    const find = (path) => {
        let value = root;
        for (const key of path)
            value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
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
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./src/github/gitlab-context.ts
/** GitLab's predefined variables (docs.gitlab.com/ci/variables/predefined_variables). It does not tell the licence. */
function gitlabContext(env) {
    const request = env['CI_MERGE_REQUEST_IID'] || env['CI_EXTERNAL_PULL_REQUEST_IID'] || '';
    return {
        ref: gitlabRef(env),
        revision: env['CI_COMMIT_SHA'] || null,
        defaultBranch: env['CI_DEFAULT_BRANCH'] || null,
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

;// CONCATENATED MODULE: ./src/github/jenkins-context.ts
/** Jenkins: BRANCH_NAME, TAG_NAME and CHANGE_ID of multibranch jobs, GIT_* of the Git plugin in all others. */
function jenkinsContext(env) {
    const change = env['CHANGE_ID'] ?? '';
    const url = cleanUrl(env['GIT_URL'] ?? '');
    return {
        ref: jenkinsRef(env),
        revision: env['GIT_COMMIT'] || null,
        defaultBranch: env['BRANCH_IS_PRIMARY'] === 'true' ? (env['BRANCH_NAME'] ?? null) : null,
        pullRequest: /^[1-9]\d{0,14}$/.test(change) ? Number(change) : null,
        url,
        title: url?.split('/').at(-1) ?? null,
    };
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
/** Also `pull_request_target`, whose GITHUB_REF is the base branch: what it builds is not that branch. */
function githubPullRequest(env, payload) {
    const [, number] = /^refs\/pull\/(\d+)\//.exec(env['GITHUB_REF'] ?? '') ?? [];
    return payload.integer('pull_request', 'number') ?? (number === undefined ? null : Number(number));
}
/** A schedule always runs on the default branch, whatever its payload says. */
function githubDefaultBranch(env, payload) {
    const named = payload.text('repository', 'default_branch');
    const [, branch = null] = /^refs\/heads\/(.+)$/s.exec(env['GITHUB_REF'] ?? '') ?? [];
    return named ?? (env['GITHUB_EVENT_NAME'] === 'schedule' ? branch : null);
}

// EXTERNAL MODULE: ./src/model/platform.ts
var platform = __webpack_require__(3154);
;// CONCATENATED MODULE: ./src/door-inputs.ts





/** What a laptop or another CI hands to config/: nothing is fenced, and a builder that is made stays for the next run. */
function cliInputs(values, door) {
    return { ...commonInputs(values, door), door: 'cli', workspace: null, temporary: null, ephemeral: false };
}
/** What the runner hands to config/. A hosted machine is thrown away; a builder made on any runner is removed by post. */
function actionInputs(values, door) {
    const { env, cwd } = door;
    return {
        ...commonInputs(values, door),
        door: 'action',
        cwd: env['GITHUB_WORKSPACE'] ?? cwd,
        workspace: env['GITHUB_WORKSPACE'] ?? cwd,
        temporary: env['RUNNER_TEMP'] ?? null,
        ephemeral: true,
    };
}
function commonInputs(values, { env, cwd }) {
    return {
        values,
        env,
        cwd,
        source: readSourceContext(env, (path) => (0,external_node_fs_.readFileSync)(path, 'utf8'), new Date()),
        local: localPlatform(),
        files: localFiles,
    };
}
/** What `local` means: Linux of this machine's architecture, also on macOS and Windows, whose containers are Linux. */
function localPlatform() {
    const parsed = (0,platform/* parsePlatform */.FL)(`linux/${(0,external_node_os_.arch)() === 'ppc64' ? 'ppc64le' : (0,external_node_os_.arch)()}`);
    return parsed.ok ? parsed.value : 'linux/amd64';
}


/***/ }),

/***/ 5305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isDigest)
/* harmony export */ });
function isDigest(text) {
    return typeof text === 'string' && /^sha256:[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 3154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ platformSlug),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   nn: () => (/* binding */ joinParts)
/* harmony export */ });
/* unused harmony export splitParts */
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

/***/ 6676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   tO: () => (/* binding */ imageName),
/* harmony export */   y: () => (/* binding */ describeTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5305);

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
    return `the character ${describeCharacter(bad)} may not stand in an image name (a-z 0-9 . _ - /)`;
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
    return `the character ${describeCharacter(bad)} may not stand in a tag (A-Z a-z 0-9 . _ -)`;
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

/***/ 8766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/** A share of one as whole per cent; never 100 % for less than all, never 0 % for more than nothing. */
function formatShare(share) {
    const percent = Math.round(share * 100);
    if (percent === 100 && share < 1)
        return '99 %';
    return percent === 0 && share > 0 ? '1 %' : `${percent} %`;
}
/** `1 cell`, `16 cells`. */
function countOf(count, singular, plural = `${singular}s`) {
    return `${groupThousands(count)} ${count === 1 ? singular : plural}`;
}
/** `12,345`. The first use of toLocaleString in a process costs 50 ms: it loads ICU. */
function groupThousands(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 3798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ checkAttestations),
/* harmony export */   e: () => (/* binding */ attestations)
/* harmony export */ });
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);

/**
 * bake's `attest` for the provenance and sbom settings, as buildx's own flags become one (buildx,
 * util/buildflags/attests.go, `CanonicalizeAttest`). Nothing for a setting that was not given: buildx's default holds.
 */
function attestations(build) {
    return readSettings(build).flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
}
function checkAttestations(build) {
    return readSettings(build).flatMap((parsed) => (parsed.ok ? [] : [parsed.problem]));
}
function readSettings({ provenance, sbom }) {
    return Object.entries({ provenance, sbom }).flatMap(([type, setting]) => setting === null || setting === '' ? [] : [attestation(type, setting)]);
}
function attestation(type, setting) {
    if (/^(1|t|true)$/i.test(setting))
        return ok((0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCsv */ .E)([['type', type]]));
    const disabled = ['disabled', 'true'];
    if (/^(0|f|false)$/i.test(setting))
        return ok((0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCsv */ .E)([['type', type], disabled]));
    const fields = (0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .readCsv */ .N)(setting);
    const isPlain = fields?.every(([key, value]) => key.trim().toLowerCase() !== 'type' && !/\p{Cc}/u.test(value));
    return fields !== null && isPlain === true
        ? ok((0,_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCsv */ .E)([['type', type], ...fields]))
        : refuse(type, setting);
}
function ok(value) {
    return { ok: true, value };
}
function refuse(type, setting) {
    const example = type === 'sbom' ? 'generator=<image>' : 'mode=max';
    return {
        ok: false,
        problem: {
            code: 'BAD_ATTESTATION',
            what: `${type}: ${JSON.stringify(setting)} is not a setting that buildx takes`,
            why: 'it is true, false or a list of attributes',
            fix: `write for example true or ${example}`,
            where: type,
        },
    };
}


/***/ }),

/***/ 3513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ toBakeDefinition)
});

// EXTERNAL MODULE: ./src/plan/bake-attest.ts
var bake_attest = __webpack_require__(3798);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/reference.ts
var reference = __webpack_require__(6676);
// EXTERNAL MODULE: ./src/plan/csv.ts
var csv = __webpack_require__(4267);
;// CONCATENATED MODULE: ./src/plan/bake-output.ts



const cacheOnly = [(0,csv/* writeCsv */.E)([['type', 'cacheonly']])];
/** bake's `output` for each cell. The same for all cells of a push, so it is worked out once. */
function outputsOf(plan, output) {
    switch (output.kind) {
        case 'cacheonly':
            return () => cacheOnly;
        case 'push': {
            const push = [pushByDigest(plan)];
            return () => push;
        }
        case 'layout':
            return ({ id }) => [
                (0,csv/* writeCsv */.E)([
                    ['type', 'oci'],
                    ['tar', 'false'],
                    ['dest', (0,external_node_path_.join)(output.directory, id)],
                ]),
            ];
        case 'load': {
            const names = loadNames(plan);
            return (cell) => cell.platform === output.platform ? loadInto(names.get(cell.variant) ?? []) : cacheOnly;
        }
    }
}
/**
 * One export for all repositories: with several, each writes an attestation of its own, and a cell would have several
 * digests (measured). `store=false`, because exports of one name race in the image store of a dockerd that serves as a
 * remote builder. `registry.insecure` holds for a whole export and makes BuildKit skip certificates and fall back to plain
 * http, so it is set only where every registry is insecure. In a mixture the builder's own configuration must name the
 * insecure ones (buildkitd.toml, `[registry]`); loopback addresses need neither.
 */
function pushByDigest(plan) {
    const isInsecure = plan.images.every((image) => {
        const parsed = (0,reference/* parseReference */.F2)(image);
        return parsed.ok && plan.insecureRegistries.includes(parsed.value.registry);
    });
    const insecure = isInsecure ? [['registry.insecure', 'true']] : [];
    return (0,csv/* writeCsv */.E)([
        ['type', 'image'],
        ['name', plan.images.join(',')],
        ['push-by-digest', 'true'],
        ['name-canonical', 'true'],
        ['push', 'true'],
        ['store', 'false'],
        ...insecure,
    ]);
}
function loadNames(plan) {
    const isWhole = (tag) => tag.platform === null;
    return new Map(plan.variants.map(({ name, tags }) => [
        name,
        tags.filter(isWhole).map(({ image, tag }) => `${image}:${tag}`),
    ]));
}
function loadInto(names) {
    const named = names.length === 0 ? [] : [['name', names.join(',')]];
    return [(0,csv/* writeCsv */.E)([['type', 'docker'], ...named])];
}

;// CONCATENATED MODULE: ./src/plan/bake-template.ts
function escapeTemplates(value) {
    if (typeof value === 'string')
        return escapeText(value);
    if (typeof value === 'boolean')
        return value;
    if (isList(value))
        return value.map((item) => escapeTemplates(item));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        escapeText(key),
        item === undefined ? undefined : escapeTemplates(item),
    ]));
}
function isList(value) {
    return Array.isArray(value);
}
function escapeText(text) {
    // A function, since `$$` in a replacement text means `$`.
    return text.replace(/[$%]\{/g, (introducer) => `${introducer.charAt(0)}${introducer}`);
}

// EXTERNAL MODULE: ./src/plan/check-transport.ts
var check_transport = __webpack_require__(6051);
;// CONCATENATED MODULE: ./src/plan/bake-definition.ts





/**
 * One target for each cell, named by its id. Local paths in it are absolute, since bake resolves the paths of a
 * definition on stdin against its own working directory. Needs buildx 0.26 where hosts are added (`extra-hosts`), 0.17 otherwise.
 */
function toBakeDefinition(plan, output) {
    const shared = sharedSettings(plan.build);
    const attest = output.kind === 'push' || output.kind === 'layout' ? (0,bake_attest/* attestations */.e)(plan.build) : [];
    const outputs = outputsOf(plan, output);
    const targets = plan.cells.map((cell) => [
        cell.id,
        escapeTemplates({
            ...shared,
            ...cellSettings(cell),
            ...list('attest', attest),
            output: outputs(cell),
        }),
    ]);
    return {
        group: { default: { targets: plan.cells.map(({ id }) => id) } },
        target: Object.fromEntries(targets),
    };
}
function cellSettings(cell) {
    return {
        platforms: [cell.platform],
        ...(cell.target !== null && { target: cell.target }),
        ...map('args', cell.buildArgs),
        ...map('labels', cell.labels),
    };
}
function sharedSettings(build) {
    return {
        context: build.context,
        ...(build.file !== null && { dockerfile: build.file }),
        ...map('contexts', build.buildContexts),
        ...list('secret', build.secrets.map(writeSecret)),
        ...list('ssh', build.ssh),
        ...(build.network !== null && { network: build.network }),
        ...map('extra-hosts', Object.fromEntries(build.addHosts.map(check_transport/* splitHost */.V))),
        ...(build.noCache && { 'no-cache': true }),
        ...list('no-cache-filter', build.noCacheFilters),
        ...(build.pull && { pull: true }),
        ...(build.shmSize !== null && { 'shm-size': build.shmSize }),
        ...list('ulimits', build.ulimits),
        ...list('entitlements', entitlements(build)),
    };
}
function writeSecret(secret) {
    const source = secret.kind === 'file' ? ['src', secret.path] : ['env', secret.name];
    return (0,csv/* writeCsv */.E)([['id', secret.id], source]);
}
/** Those that BuildKit itself knows (buildx, util/buildflags/entitlements.go); the others are only for bake's `--allow`. */
function entitlements(build) {
    return build.allow.filter((entry) => /^(network\.host|security\.insecure|device(=.*)?)$/s.test(entry));
}
function list(key, values) {
    return (values.length === 0 ? {} : { [key]: values });
}
function map(key, values) {
    return (Object.keys(values).length === 0 ? {} : { [key]: values });
}


/***/ }),

/***/ 6051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ splitHost),
/* harmony export */   i: () => (/* binding */ checkTransport)
/* harmony export */ });
/**
 * Texts that would reach the build changed, or not at all. bake's values are cty strings, which are normalised to
 * NFC (zclconf/go-cty, `cty.StringVal`), and its extra hosts are a map with one address per host (bake.go, `ExtraHosts`).
 */
function checkTransport({ build, output }) {
    const { buildArgs, buildContexts, secrets } = build;
    const names = secrets.flatMap((secret) => [
        ['secrets', secret.id],
        [`secrets: ${secret.id}`, secret.kind === 'file' ? secret.path : secret.name],
    ]);
    const texts = [
        ['context', build.context],
        ['file', build.file ?? ''],
        ...Object.entries(buildArgs).map(([name, value]) => [`build-args: ${name}`, value]),
        ...Object.entries(buildContexts).map(([name, value]) => [`build-contexts: ${name}`, value]),
        ...names,
    ];
    const folder = output.kind === 'layout' ? [['output', output.directory]] : [];
    return [
        ...texts.filter(([, text]) => !survives(text)).map(([where]) => notNormal(where)),
        ...[...names, ...folder].filter(([, text]) => /\p{Cc}/u.test(text)).map(controlCharacter),
        ...checkHosts(build.addHosts),
    ];
}
function survives(text) {
    return text === text.normalize('NFC') && !/\p{Surrogate}/u.test(text);
}
function controlCharacter([where, text]) {
    return {
        code: 'CONTROL_CHARACTER',
        what: `${JSON.stringify(text)} holds a control character`,
        why: 'no name or path that goes to buildx may hold one',
        fix: 'take it out of the name or path',
        where,
    };
}
function notNormal(where) {
    return {
        code: 'TEXT_NOT_NORMALISED',
        what: `the value of ${where} would be changed on its way into the build`,
        why: 'buildx bake normalises Unicode text to NFC, and this text is written otherwise',
        fix: 'write it in NFC (composed letters)',
        where,
    };
}
function checkHosts(addHosts) {
    const seen = new Map();
    return addHosts.flatMap((entry) => {
        const [host, address] = splitHost(entry);
        const before = seen.get(host);
        seen.set(host, address);
        if (before === undefined || before === address)
            return [];
        return [
            {
                code: 'HOST_GIVEN_TWICE',
                what: `the host ${JSON.stringify(host)} has two addresses, ${before} and ${address}`,
                why: 'buildx bake takes one address for each host',
                fix: 'give the host once in add-hosts',
                where: 'add-hosts',
            },
        ];
    });
}
/** `host:ip` or `host=ip`, as docker's `--add-host`; an IPv6 address may stand in brackets. */
function splitHost(entry) {
    const [, host = entry, address = ''] = /^([^=:]+)[=:](.*)$/s.exec(entry) ?? [];
    return [host, address.replace(/^\[(.*)\]$/s, '$1')];
}


/***/ }),

/***/ 4267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writeCsv),
/* harmony export */   N: () => (/* binding */ readCsv)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

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
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('usage', {
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
    const fields = [];
    const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/sy;
    let more = true;
    while (more) {
        const match = field.exec(text);
        if (match === null)
            return null;
        const pair = match[1]?.replaceAll('""', '"') ?? match[2] ?? '';
        const equals = pair.indexOf('=');
        if (equals < 1)
            return null;
        fields.push([pair.slice(0, equals), pair.slice(equals + 1)]);
        more = match[3] === ',';
    }
    return fields;
}


/***/ }),

/***/ 9554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ planRun)
});

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/platform.ts
var model_platform = __webpack_require__(3154);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(6353);
var parse_default = /*#__PURE__*/__webpack_require__.n(parse);
// EXTERNAL MODULE: ./src/model/reference.ts
var model_reference = __webpack_require__(6676);
;// CONCATENATED MODULE: ./src/plan/base-tags.ts


/** The tags that every variant gets, listed by the user or derived from the git ref, before any suffix. */
function baseTags({ tags, source, output }) {
    if (tags.kind === 'listed')
        return listedTags(tags);
    const unknown = source.ci !== null && source.ref === null && source.pullRequest === null;
    if (unknown && output.kind === 'push')
        return { tags: [], version: null, problems: [noRef] };
    return { ...deriveTags(source, tags.edge), problems: [] };
}
const noRef = {
    code: 'NO_REF',
    what: 'no tags were given, and this CI system does not say which branch or tag it builds',
    why: 'a push to "latest" from an unknown branch would be a guess',
    fix: 'set tags, for example --tag 1.2.0',
};
/**
 * As docker/metadata-action's `type=semver`, `edge`, `ref` (src/meta.ts): a release moves its minor, its major (not `0`: README,
 * "Major version zero") and `latest`; a pre-release is only itself; build metadata is dropped. Unlike `type=ref,event=tag`, a
 * tag that is no version does not move `latest`.
 */
function deriveTags(source, edge) {
    const floating = (...names) => names.map((tag) => ({ tag, floating: true, image: null }));
    if (source.pullRequest !== null)
        return { tags: floating(`pr-${source.pullRequest}`), version: null };
    const { kind, name } = splitRef(source.ref);
    if (kind === 'none')
        return { tags: floating('latest'), version: null };
    if (kind === 'pull')
        return { tags: floating(`pr-${toTag(name)}`), version: null };
    if (kind === 'tag')
        return releaseTags(name);
    const isDefault = kind === 'branch' && name === source.defaultBranch;
    return { tags: floating(isDefault ? edge : toTag(name)), version: null };
}
function releaseTags(gitTag) {
    const release = parse_default()(gitTag);
    const fixed = { tag: release?.version ?? toTag(gitTag), floating: false, image: null };
    if (release === null)
        return { tags: [fixed], version: null };
    if (release.prerelease.length > 0)
        return { tags: [fixed], version: release.version };
    const { major, minor } = release;
    const moving = [`${major}.${minor}`, ...(major === 0 ? [] : [`${major}`]), 'latest'];
    return {
        tags: [fixed, ...moving.map((tag) => ({ tag, floating: true, image: null }))],
        version: release.version,
    };
}
function splitRef(ref) {
    if (ref === null || ref === '')
        return { kind: 'none', name: '' };
    const [, space = '', name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref) ?? [];
    if (space === 'heads')
        return { kind: 'branch', name };
    if (space === 'tags')
        return { kind: 'tag', name };
    if (space === 'pull')
        return { kind: 'pull', name: name.replace(/\/(merge|head)$/, '') };
    return { kind: 'other', name: ref.replace(/^refs\//, '') };
}
/** metadata-action's `sanitizeTag`, and no leading `.` or `-`, which no registry takes. */
function toTag(name) {
    return name.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[.-]+/, '');
}
function listedTags(tags) {
    const problems = [];
    const bare = tags.bare.map((tag) => ({ tag, floating: isFloating(tag), image: null }));
    const full = tags.references.flatMap((reference) => {
        const image = (0,model_reference/* imageName */.tO)(reference);
        if (reference.tag !== undefined)
            return [{ tag: reference.tag, floating: isFloating(reference.tag), image }];
        problems.push(withoutTag(image));
        return [];
    });
    const all = [...bare, ...full];
    const versions = new Set(all.flatMap(({ tag }) => parse_default()(tag)?.version ?? []));
    const [version = null] = versions;
    return { tags: all, version: versions.size === 1 ? version : null, problems };
}
function withoutTag(image) {
    return {
        code: 'REFERENCE_WITHOUT_TAG',
        what: `the tag list names ${image} without a tag`,
        why: 'an entry of tags is a tag or a full reference',
        fix: `write ${image}:<tag>, or move it to images`,
    };
}
const movingNames = new Set(['latest', 'edge', 'stable', 'nightly', 'main', 'master', 'dev', 'develop']);
/** What a tag that somebody wrote is, by its form: `v1` and `1.2` are moved along with their releases. */
function isFloating(tag) {
    return movingNames.has(tag) || /^v?\d+(\.\d+)?$/.test(tag);
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./src/plan/bake-attest.ts
var bake_attest = __webpack_require__(3798);
// EXTERNAL MODULE: ./src/plan/check-transport.ts
var check_transport = __webpack_require__(6051);
;// CONCATENATED MODULE: ./src/plan/check-request.ts



/** What is wrong with the set, the selection and the matrix. Tags are checked where they are made. */
function checkRequest(request, platforms) {
    const names = request.variants.map(({ name }) => name);
    const { selection, defaultVariant } = request;
    const unknown = [...new Set(selection)].filter((name) => !names.includes(name));
    return [
        ...unknown.map((name) => unknownVariant(`variant ${JSON.stringify(name)}`, name, names)),
        ...(defaultVariant === null || names.includes(defaultVariant)
            ? []
            : [unknownVariant(`the default variant ${JSON.stringify(defaultVariant)}`, defaultVariant, names)]),
        ...(unknown.length > 0 ? [] : checkMatrix(request, platforms)),
        ...checkVariantArg(request),
        ...(0,check_transport/* checkTransport */.i)(request),
        ...(0,bake_attest/* checkAttestations */.Y)(request.build),
    ];
}
function unknownVariant(subject, name, names) {
    const near = names.length === 0 ? '' : (0,mod/* closest */.kp)(name, names);
    const isNear = near !== '' && (0,mod/* distance */.Io)(name, near) <= Math.max(2, Math.floor(name.length / 3));
    const shown = names.slice(0, 20).join(', ') + (names.length > 20 ? `, and ${names.length - 20} more` : '');
    return {
        code: 'UNKNOWN_VARIANT',
        what: `${subject} is not in the set`,
        why: names.length === 0 ? 'the set is empty' : `the set is ${shown}`,
        fix: isNear ? `did you mean ${JSON.stringify(near)}?` : 'choose one of the set, or add it to variants',
    };
}
function checkMatrix(request, platforms) {
    const { variants, selection } = request;
    const selected = variants.filter(({ name }) => selection?.includes(name) ?? true);
    const cells = selected.flatMap(({ name }) => platforms.get(name) ?? []);
    if (cells.length === 0)
        return [emptyMatrix(request, selected.length)];
    return selected
        .filter(({ name }) => platforms.get(name)?.length === 0)
        .map(({ name }) => ({
        code: 'VARIANT_WITHOUT_PLATFORM',
        what: `variant ${JSON.stringify(name)} has no platform left`,
        why: 'all of its platforms are excluded',
        fix: 'exclude fewer of its platforms, or take the variant out of the set',
    }));
}
function emptyMatrix(request, selected) {
    const { variants, platforms } = request;
    const excluded = variants.reduce((sum, variant) => sum + variant.excludePlatforms.length, 0);
    return {
        code: 'EMPTY_MATRIX',
        what: 'there is nothing to build',
        why: `${count(variants.length, 'variant')} (${selected} selected) × ${count(platforms.length, 'platform')}, ${excluded} excluded, leave 0 cells`,
        fix: 'name at least one variant and one platform, or exclude less',
    };
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
/** A global build argument with the variant argument's name would be overwritten in every cell, silently. */
function checkVariantArg({ variantArg, build }) {
    if (variantArg === null || !Object.hasOwn(build.buildArgs, variantArg))
        return [];
    return [
        {
            code: 'VARIANT_ARG_TAKEN',
            what: `the build argument ${variantArg} is given for all variants`,
            why: 'it selects the variant, so each variant sets its own value',
            fix: `choose with variant: ${build.buildArgs[variantArg] ?? ''} (or -b), or set it under one variant's build-args`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/plan/labels.ts
const prefix = 'org.opencontainers.image.';
/**
 * Labels for every image's config: only what stays the same from commit to commit, because a label that changes makes
 * every digest new. The user's own win (OCI image spec, annotations.md#pre-defined-annotation-keys).
 */
function stableLabels(request) {
    return { ...describeSource(request), ...request.labels };
}
/** Annotations for the indexes: the stable values, which registries show, and those that change with each run. */
function indexAnnotations(request, base) {
    const { createdAt, revision } = request.source;
    const named = base.tags.find(({ tag }) => tag !== 'latest')?.tag;
    const version = base.version ?? named ?? null;
    return {
        ...describeSource(request),
        ...present({ created: createdAt, revision, version }),
        ...request.annotations,
    };
}
function describeSource({ source }) {
    const { title, description, url, licenses } = source;
    return present({ title, description, url, source: url, licenses });
}
function present(values) {
    return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => value === null || value === '' ? [] : [[`${prefix}${key}`, value]]));
}

;// CONCATENATED MODULE: ./src/plan/plan-images.ts

/** Every repository that the run publishes to: the images, then those that only full references among the tags name. */
function planImages(request) {
    const references = request.tags.kind === 'listed' ? request.tags.references : [];
    return [...new Set([...request.images, ...references].map(model_reference/* imageName */.tO))];
}

;// CONCATENATED MODULE: ./src/plan/check-tags.ts

/** Tags that no registry takes, and tags that two variants (or a variant and a platform) would both write. */
function checkTags(tags) {
    const owners = new Map();
    const bad = new Map();
    for (const [variant, planned] of tags)
        for (const tag of planned) {
            const full = `${tag.image}:${tag.tag}`;
            owners.set(full, (owners.get(full) ?? new Set()).add(nameOwner(variant, tag)));
            if (!(0,model_reference/* isTag */.dz)(tag.tag))
                bad.set(`${variant}:${tag.tag}`, badTag(variant, tag.tag));
        }
    return [...bad.values(), ...claimedTwice(owners)];
}
function nameOwner(variant, { platform }) {
    const name = JSON.stringify(variant);
    return platform === null ? `variant ${name}` : `variant ${name} for ${platform}`;
}
/** One problem for each tag, however many registries it goes to. */
function claimedTwice(owners) {
    const problems = new Map();
    for (const [full, names] of owners) {
        if (names.size < 2)
            continue;
        const tag = full.slice(full.lastIndexOf(':') + 1);
        problems.set(tag, {
            code: 'TAG_CLAIMED_TWICE',
            what: `${joinNames([...names])} both end in the tag ${full}`,
            why: 'the one published last would replace the other',
            fix: 'give one of them another suffix (variants.yml: suffix), or take the tag out of tags',
        });
    }
    return [...problems.values()];
}
function joinNames(names) {
    const shown = names.slice(0, 4);
    const rest = names.length - shown.length;
    return shown.join(' and ') + (rest > 0 ? ` and ${rest} more` : '');
}
function badTag(variant, tag) {
    const shown = tag.length > 80 ? `${tag.slice(0, 80)}…` : tag;
    return {
        code: 'BAD_TAG',
        what: `variant ${JSON.stringify(variant)} would get the tag ${JSON.stringify(shown)}`,
        why: (0,model_reference/* describeTag */.y)(tag),
        fix: tag.length > 128
            ? 'set a shorter suffix for the variant (variants.yml: suffix), or set tags'
            : 'set tags, or a suffix for the variant (variants.yml: suffix)',
    };
}

;// CONCATENATED MODULE: ./src/plan/plan-tags.ts





/**
 * Every variant's tags in every repository, fixed ones first and floating ones last: publish/ keeps this order.
 * metadata-action's convention holds for suffixes (`suffix=-redis,onlatest=true`): `latest` becomes `latest-redis`.
 */
function planTags(request, given) {
    const problems = [];
    const tags = new Map();
    for (const variant of request.variants) {
        const own = variant.tags.flatMap((text) => ownTag(text, { variant, problems }));
        const suffix = suffixOf(request, variant);
        const suffixed = given.base.tags.map((base) => ({ ...base, tag: `${base.tag}${suffix}` }));
        const platforms = request.tags.perPlatform ? (given.platforms.get(variant.name) ?? []) : [];
        tags.set(variant.name, spread([...suffixed, ...own], { request, platforms }));
    }
    return { tags, problems: [...problems, ...checkTags(tags)] };
}
function suffixOf(request, variant) {
    return variant.suffix ?? (variant.name === request.defaultVariant ? '' : `-${variant.name}`);
}
/** A variant's own tag is bare or a full reference, and gets no suffix. */
function ownTag(text, to) {
    if (!/[:/@]/.test(text))
        return [{ tag: text, floating: isFloating(text), image: null }];
    const parsed = (0,model_reference/* parseReference */.F2)(text);
    if (parsed.ok && parsed.value.tag !== undefined) {
        const { tag } = parsed.value;
        return [{ tag, floating: isFloating(tag), image: (0,model_reference/* imageName */.tO)(parsed.value) }];
    }
    to.problems.push({
        code: 'BAD_TAG',
        what: `variant ${JSON.stringify(to.variant.name)}: ${JSON.stringify(text)} is neither a tag nor a full reference`,
        why: parsed.ok ? 'it names an image without a tag' : (parsed.problem.why ?? parsed.problem.what),
        fix: 'write for example 1.2-special or ghcr.io/acme/worker:1.2-special',
    });
    return [];
}
function spread(bases, by) {
    const images = by.request.images.length > 0 ? by.request.images.map(model_reference/* imageName */.tO) : planImages(by.request);
    const all = bases.flatMap((base) => (base.image === null ? images : [base.image]).flatMap((image) => perPlatform(base, image, by.platforms)));
    const once = [...new Map(all.map((tag) => [`${tag.image}:${tag.tag}@${tag.platform ?? ''}`, tag])).values()];
    return [...once.filter(({ floating }) => !floating), ...once.filter(({ floating }) => floating)];
}
function perPlatform(base, image, platforms) {
    const { tag, floating } = base;
    return [
        { image, tag, floating, platform: null },
        ...platforms.map((platform) => ({ image, tag: `${tag}-${shortSlug(platform)}`, floating, platform })),
    ];
}
/** `linux/arm/v7` → `arm-v7`; other systems keep their name. */
function shortSlug(platform) {
    return (0,model_platform/* platformSlug */.DN)(platform).replace(/^linux-/, '');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/plan/variant-slugs.ts

/** Cell ids name folders, too: long enough to be told apart, short enough for every file system. */
const maxLength = 100;
/**
 * A name for each variant that a bake target may have (`[a-zA-Z0-9_-]+`, bake's `validateTargetName`) and that stays
 * unique on a file system that ignores case. Names that would meet get a short hash of the name.
 */
function variantSlugs(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(toSlug(name), (counts.get(toSlug(name)) ?? 0) + 1);
    const taken = new Set(names.filter((name) => name === toSlug(name)));
    const slugs = new Map();
    for (const name of names) {
        const slug = distinctSlug(name, { taken, alone: counts.get(toSlug(name)) === 1 });
        taken.add(slug.toLowerCase());
        slugs.set(name, slug);
    }
    return slugs;
}
function distinctSlug(name, among) {
    const key = toSlug(name);
    if (name === key)
        return name;
    if (among.alone && !among.taken.has(key))
        return keepCase(name);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    let length = 6;
    while (among.taken.has(`${key}-${hash.slice(0, length)}`) && length < hash.length)
        length += 2;
    return `${keepCase(name)}-${hash.slice(0, length)}`;
}
function toSlug(name) {
    return keepCase(name).toLowerCase();
}
function keepCase(name) {
    const slug = name.replace(/[^a-zA-Z0-9_-]+/g, '-').replace(/^-+/, '');
    return slug.slice(0, maxLength) || 'variant';
}

;// CONCATENATED MODULE: ./src/plan/plan-run.ts








/**
 * Decides everything and does nothing: the cells variant by variant and platform by platform, the tags of every
 * variant, labels and annotations. The whole set is checked, also when only a selection of it is planned.
 * @throws {Failure} kind `usage`, once, with every problem.
 */
function planRun(request) {
    const base = baseTags(request);
    const platforms = new Map(request.variants.map((variant) => [variant.name, platformsOf(request, variant)]));
    const selected = request.variants.filter(({ name }) => request.selection?.includes(name) ?? true);
    const { tags, problems: tagProblems } = planTags(request, { base, platforms });
    const problems = [...checkRequest(request, platforms), ...base.problems, ...tagProblems];
    if (problems.length > 0)
        throw new failure/* Failure */.H('usage', problems);
    const annotations = indexAnnotations(request, base);
    return {
        schemaVersion: 1,
        images: planImages(request),
        variantArg: request.variantArg,
        defaultVariant: request.defaultVariant,
        variants: selected.map(({ name }) => ({
            name,
            isDefault: name === request.defaultVariant,
            platforms: platforms.get(name) ?? [],
            tags: tags.get(name) ?? [],
            annotations,
        })),
        cells: planCells(request, selected, platforms),
        whole: request.selection === null,
        version: base.version,
        build: request.build,
        output: request.output,
        insecureRegistries: request.insecureRegistries,
    };
}
/** A variant's own platforms replace the request's; the excluded ones are taken away from either. */
function platformsOf(request, variant) {
    const wanted = new Set(variant.platforms ?? request.platforms);
    for (const excluded of variant.excludePlatforms)
        wanted.delete(excluded);
    return [...wanted];
}
function planCells(request, selected, platforms) {
    // From the whole set, so that a selection does not rename cells.
    const slugs = variantSlugs(request.variants.map(({ name }) => name));
    const labels = stableLabels(request);
    return selected.flatMap((variant) => {
        const buildArgs = argumentsOf(request, variant);
        return (platforms.get(variant.name) ?? []).map((platform) => ({
            id: `${slugs.get(variant.name) ?? variant.name}-${(0,model_platform/* platformSlug */.DN)(platform)}`,
            variant: variant.name,
            platform,
            target: variant.target ?? request.build.target,
            buildArgs,
            labels,
            test: variant.test,
            sizeBudget: variant.sizeBudget,
        }));
    });
}
/** The variant's own arguments come last, so `tls: { build-args: { QUEUE_BACKEND: kafka } }` is possible. */
function argumentsOf(request, variant) {
    const { variantArg, build } = request;
    const selector = variantArg === null ? {} : { [variantArg]: variant.name };
    return { ...build.buildArgs, ...selector, ...variant.buildArgs };
}


/***/ })

};
