export const id = 6077;
export const ids = [6077,2740];
export const modules = {

/***/ 32772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RO: () => (/* binding */ readTarHeader),
/* harmony export */   aB: () => (/* binding */ BadArchive),
/* harmony export */   m5: () => (/* binding */ blockLength)
/* harmony export */ });
/** What cannot be read as an archive, or is none that anything unpacks: `message` says why. */
class BadArchive extends Error {
}
const blockLength = 512;
/** Null for a block of zeros: the end. Throws `BadArchive`. */
function readTarHeader(block) {
    const checksum = readChecksum(block);
    if (checksum === null)
        return null;
    if (!checksum)
        throw new BadArchive('a header of the tar is damaged');
    const flag = block.toString('latin1', 156, 157);
    const path = readPath(block);
    // Before POSIX a directory was a file with a slash at its end.
    const old = path.endsWith('/') ? '5' : '0';
    const type = flag === '\0' ? old : flag === '0' && path.endsWith('/') ? '5' : flag === '7' ? '0' : flag;
    const size = readNumber(block, 124, 12);
    if (!Number.isSafeInteger(size) || size < 0)
        throw new BadArchive('an entry of the tar has no length');
    const linkPath = readText(block, 157, 100);
    const [mode, uid, gid] = [readNumber(block, 100, 8), readNumber(block, 108, 8), readNumber(block, 116, 8)];
    const sparse = type === 'S' ? readOldSparse(block) : null;
    return { path, linkPath, type, mode, uid, gid, size, sparse, hasMoreMap: block[482] === 1 };
}
function readOldSparse(block) {
    const size = readNumber(block, 483, 12);
    if (!Number.isSafeInteger(size))
        throw new BadArchive('an entry of the tar has no length');
    return { size, begins: readNumber(block, 386, 12) === 0 ? 'data' : 'hole' };
}
/** Null: all zeros. The sum of all bytes, its own field taken as blanks, signed or not. */
function readChecksum(block) {
    let sum = 0;
    let negative = 0;
    for (let at = 0; at < blockLength; at++) {
        const byte = block[at] ?? 0;
        sum += byte;
        if (byte > 127)
            negative++;
    }
    if (sum === 0)
        return null;
    for (let at = 148; at < 156; at++)
        sum += 32 - (block[at] ?? 0);
    const said = readNumber(block, 148, 8);
    return said === sum || said === sum - 256 * negative;
}
function readPath(block) {
    const name = readText(block, 0, 100);
    if (block.toString('latin1', 257, 263) !== 'ustar\0')
        return name;
    // Star has times where POSIX has the rest of the prefix.
    const isStar = block.toString('latin1', 508, 512) === 'tar\0';
    const prefix = readText(block, 345, isStar ? 131 : 155);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function readText(block, from, length) {
    const end = block.indexOf(0, from);
    return block.toString('utf8', from, end < 0 || end > from + length ? from + length : end);
}
/** Octal digits, or GNU's base 256 where the first bit is set. NaN for neither. */
function readNumber(block, from, length) {
    const first = block[from] ?? 0;
    if (first === 0x80)
        return readBinary(block, from + 1, length - 1);
    if (first > 0x80)
        return NaN;
    let value = 0;
    let digits = 0;
    for (let at = from; at < from + length; at++) {
        const byte = block[at] ?? 0;
        const isBlank = byte === 0 || byte === 32;
        // Blanks stand before the digits and end them.
        if (isBlank && digits > 0)
            break;
        if (isBlank)
            continue;
        if (byte < 48 || byte > 55)
            return NaN;
        value = value * 8 + byte - 48;
        digits++;
    }
    return value;
}
function readBinary(block, from, length) {
    let value = 0;
    for (let at = from; at < from + length; at++)
        value = value * 256 + (block[at] ?? 0);
    return value;
}


/***/ }),

/***/ 77184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ TarWalker),
  t: () => (/* binding */ cleanPath)
});

// EXTERNAL MODULE: ./build/src/oci/tar-header.js
var tar_header = __webpack_require__(32772);
;// CONCATENATED MODULE: ./build/src/oci/tar-extension.js

/** Records `<length> <key>=<value>\n` (POSIX.1-2017, "pax Extended Header"); those of GNU's sparse files name the file. */
function readPax(content) {
    const found = readRecords(content);
    const sparse = readSparse(found);
    const path = found.get('GNU.sparse.name') || found.get('path');
    const linkPath = found.get('linkpath');
    const size = found.get('size');
    // An empty value takes back what an earlier header said.
    return {
        ...(path && { path }),
        ...(linkPath && { linkPath }),
        ...(size && { size: readSize(size) }),
        ...(sparse && { sparse }),
        ...readOwner('uid', found),
        ...readOwner('gid', found),
    };
}
function readRecords(content) {
    const found = new Map();
    for (let at = 0; at < content.length;) {
        const blank = content.indexOf(32, at);
        const length = blank < 0 ? NaN : Number(content.toString('latin1', at, blank));
        const record = content.subarray(blank + 1, at + length);
        const equals = record.indexOf(61);
        if (!(length > 0) || at + length > content.length || equals < 0)
            throw new tar_header/* BadArchive */.aB('a pax header in it is damaged');
        const key = record.toString('utf8', 0, equals);
        // Of the parts of a sparse file the first counts.
        if (key !== firstOffset || !found.has(key))
            found.set(key, record.toString('utf8', equals + 1, record.length - 1));
        at += length;
    }
    return found;
}
const firstOffset = 'GNU.sparse.offset';
/** Null for a file like any other (GNU tar's manual, "Storing Sparse Files"). */
function readSparse(found) {
    const [major = '', size] = [found.get('GNU.sparse.major'), found.get('GNU.sparse.size')];
    if (major === '1')
        return { size: readSize(found.get('GNU.sparse.realsize') ?? ''), begins: 'map' };
    if (major !== '' && major !== '0')
        throw new tar_header/* BadArchive */.aB('it has a sparse file of a kind that is not known');
    if (size === undefined)
        return null;
    const offset = found.get('GNU.sparse.map')?.split(',', 1)[0] ?? found.get(firstOffset);
    return { size: readSize(size), begins: offset === '0' ? 'data' : 'hole' };
}
function readOwner(name, found) {
    const text = found.get(name) ?? '';
    return /^\d{1,10}$/.test(text) ? { [name]: Number(text) } : {};
}
function readSize(text) {
    const size = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
    if (!Number.isSafeInteger(size))
        throw new tar_header/* BadArchive */.aB('an entry of the tar has no length');
    return size;
}
function withExtension(header, extension) {
    const told = { ...header, ...extension };
    // The rule of old directories, for the name that counts.
    return told.type === '0' && told.path.endsWith('/') ? { ...told, type: '5' } : told;
}

;// CONCATENATED MODULE: ./build/src/oci/sparse-parts.js

/** A sink for what is stored of a sparse file, that hands on the parts alone; null where they are not of the file's beginning. */
function storedParts(sink, { begins }) {
    return begins === 'hole' ? null : begins === 'data' ? sink : new MapSkipper(sink);
}
/** Digits of a number of bytes. */
const longestNumber = 20;
/**
 * Takes the map from before the parts: a count, then as many offsets and lengths, each in decimal digits with a line feed, up to
 * the end of a block (GNU tar's manual, "PAX Format, Version 1.0"). Throws `BadArchive` for another one.
 */
class MapSkipper {
    #sink;
    /** Numbers that are still to come; null until the first is read. */
    #left = null;
    #digits = '';
    #bytes = 0;
    #padding = 0;
    /** Whether the first part is the file's beginning; null until that is known. */
    #isBeginning = null;
    constructor(sink) {
        this.#sink = sink;
    }
    data(chunk) {
        let at = 0;
        for (; at < chunk.length && this.#left !== 0; at++)
            this.#readByte(chunk[at] ?? 0);
        const skipped = Math.min(this.#padding, chunk.length - at);
        this.#padding -= skipped;
        if (this.#isBeginning === true && at + skipped < chunk.length)
            this.#sink.data(chunk.subarray(at + skipped));
    }
    end() {
        if (this.#left !== 0)
            throw damaged();
        if (this.#isBeginning === true)
            this.#sink.end();
    }
    #readByte(byte) {
        this.#bytes++;
        if (byte !== 10) {
            if (byte < 48 || byte > 57 || this.#digits.length === longestNumber)
                throw damaged();
            this.#digits += String.fromCharCode(byte);
            return;
        }
        if (this.#digits === '')
            throw damaged();
        const value = Number(this.#digits);
        this.#digits = '';
        if (this.#left === null)
            this.#left = 2 * value;
        else {
            this.#isBeginning ??= value === 0;
            this.#left--;
        }
        if (this.#left === 0)
            this.#padding = (tar_header/* blockLength */.m5 - (this.#bytes % tar_header/* blockLength */.m5)) % tar_header/* blockLength */.m5;
    }
}
function damaged() {
    return new tar_header/* BadArchive */.aB('the map of a sparse file in it is damaged');
}

;// CONCATENATED MODULE: ./build/src/oci/tar-walker.js



/** Longest path, bytes: Linux' PATH_MAX, above which no layer can be unpacked. */
const longestPath = 4096;
/** Longest pax header, bytes. Attributes of a file are in it, of which Linux has 64 KiB. */
const longestExtension = 256 * 1024;
const types = {
    '0': 'file',
    S: 'file',
    '1': 'link',
    '2': 'symlink',
    '5': 'directory',
};
/**
 * Walks over a tar archive that comes in chunks, and keeps of it one header at a time. What it is pushed is read at once;
 * content that nobody wants is passed over. `push` and `end` throw `BadArchive`.
 *
 * Written here: tar-stream holds a pax header of any length in memory, and each of 10 million entries is a stream of its own.
 */
class TarWalker {
    #onEntry;
    #part = Buffer.alloc(0);
    /** Bytes of content and of the blocks' rest that are still to come. */
    #content = 0;
    #padding = 0;
    #sink = null;
    #extension = {};
    /** Of an old sparse file: its header, whose map goes on. */
    #sparse = null;
    #isOver = false;
    constructor(onEntry) {
        this.#onEntry = onEntry;
    }
    push(chunk) {
        let rest = chunk;
        while (rest.length > 0 && !this.#isOver) {
            if (this.#content > 0)
                rest = this.#takeContent(rest);
            else if (this.#padding > 0)
                rest = this.#takePadding(rest);
            else
                rest = this.#takeBlock(rest);
        }
    }
    /** The archive may end without its two blocks of zeros, but not within an entry. */
    end() {
        const isCut = this.#content + this.#padding + this.#part.length > 0 || this.#sparse !== null;
        if (isCut && !this.#isOver)
            throw new tar_header/* BadArchive */.aB('the tar ends in the middle of an entry');
    }
    #takeContent(bytes) {
        const taken = bytes.subarray(0, this.#content);
        this.#content -= taken.length;
        this.#sink?.data(taken);
        if (this.#content === 0)
            this.#finish();
        return bytes.subarray(taken.length);
    }
    #takePadding(bytes) {
        const taken = Math.min(this.#padding, bytes.length);
        this.#padding -= taken;
        return bytes.subarray(taken);
    }
    #takeBlock(bytes) {
        const missing = tar_header/* blockLength */.m5 - this.#part.length;
        if (bytes.length < missing) {
            this.#part = Buffer.concat([this.#part, bytes]);
            return Buffer.alloc(0);
        }
        const block = this.#part.length === 0 ? bytes : Buffer.concat([this.#part, bytes.subarray(0, missing)]);
        this.#part = Buffer.alloc(0);
        this.#readBlock(block.subarray(0, tar_header/* blockLength */.m5));
        return bytes.subarray(missing);
    }
    #readBlock(block) {
        if (this.#sparse !== null) {
            if (block[504] === 1)
                return;
            const header = this.#sparse;
            this.#sparse = null;
            this.#begin(header);
            return;
        }
        const header = (0,tar_header/* readTarHeader */.RO)(block);
        if (header === null)
            this.#isOver = true;
        else if (header.type === 'S' && header.hasMoreMap)
            this.#sparse = header;
        else
            this.#begin(header);
    }
    #begin(header) {
        if ('xgLK'.includes(header.type)) {
            this.#beginExtension(header);
            return;
        }
        const told = withExtension(header, this.#extension);
        this.#extension = {};
        if (Buffer.byteLength(told.path) > longestPath)
            throw new tar_header/* BadArchive */.aB(`a path in it has more than ${longestPath} bytes`);
        const type = types[told.type] ?? 'other';
        const { linkPath, mode, uid, gid, sparse } = told;
        const entry = { path: cleanPath(told.path), linkPath, type, mode, uid, gid, isSparse: sparse !== null };
        // Links, devices and folders have none, whatever their header says: so does Go read it, and with it whoever unpacks.
        const size = '123456'.includes(told.type) ? 0 : told.size;
        const sink = this.#onEntry({ ...entry, size: sparse?.size ?? size });
        this.#expect(size, sink === null || sparse === null ? sink : storedParts(sink, sparse));
    }
    #beginExtension({ type, size }) {
        if (type === 'g') {
            this.#expect(size, null);
            return;
        }
        if (size > longestExtension)
            throw new tar_header/* BadArchive */.aB(`a name or an attribute in it has more than ${longestExtension} bytes`);
        const chunks = [];
        this.#expect(size, {
            data: (chunk) => void chunks.push(Buffer.from(chunk)),
            end: () => this.#extend(type, Buffer.concat(chunks)),
        });
    }
    #extend(type, content) {
        const text = () => content.toString('utf8').split('\0', 1)[0] ?? '';
        if (type === 'x')
            this.#extension = { ...this.#extension, ...readPax(content) };
        else
            this.#extension = { ...this.#extension, [type === 'L' ? 'path' : 'linkPath']: text() };
    }
    #expect(size, sink) {
        this.#content = size;
        this.#padding = (tar_header/* blockLength */.m5 - (size % tar_header/* blockLength */.m5)) % tar_header/* blockLength */.m5;
        this.#sink = sink;
        if (size === 0)
            this.#finish();
    }
    #finish() {
        const sink = this.#sink;
        this.#sink = null;
        sink?.end();
    }
}
/** As it is unpacked below a root: `./usr//bin/` is `usr/bin`, and `..` leads nowhere above the root. */
function cleanPath(path) {
    if (/^[^./][^./]*(?:\/[^./][^/]*)*$/.test(path))
        return path;
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
}


/***/ }),

/***/ 36677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ unpackLayer)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32772);
/* harmony import */ var _zstd_frames_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54702);





/** Bytes that are unpacked at a time. */
const chunkSize = 1 << 18;
/**
 * Hands a layer's tar on in chunks, each only valid during the call: gzip (eStargz with it), zstd or neither, by its first
 * bytes: media types are missing or wrong in old images. Rejects with what `take` throws, and stops then; with the
 * decoder's error for what is damaged.
 */
async function unpackLayer(stream, take) {
    const stopped = [];
    try {
        await unpack(stream, (chunk) => {
            try {
                take(chunk);
            }
            catch (error) {
                stopped.push(error);
                throw error;
            }
        });
    }
    catch (error) {
        // A stream that is stopped may have words of its own for it.
        throw stopped.length === 0 ? error : stopped[0];
    }
}
async function unpack(stream, take) {
    const { start, all } = await peek(stream);
    const magic = start.readUInt32LE();
    if (start.readUInt16BE() === 0x1f8b)
        await unpackGzip(all, take);
    else if (magic === 0xfd2fb528 || (magic & 0xfffffff0) >>> 0 === 0x184d2a50)
        await unpackZstd(all, take);
    else
        for await (const chunk of all)
            take(asBuffer(chunk));
}
async function unpackGzip(stream, take) {
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(stream), (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)({ chunkSize }), async (unpacked) => {
        for await (const chunk of unpacked)
            take(chunk);
    });
}
/** Largest window that zstd itself takes without being told to (`ZSTD_WINDOWLOG_LIMIT_DEFAULT`), bytes. */
const largestWindow = 2 ** 27;
async function unpackZstd(stream, take) {
    await (0,_zstd_frames_js__WEBPACK_IMPORTED_MODULE_3__/* .readZstdFrames */ .w)(stream, ({ window }) => {
        if (window > largestWindow)
            throw new _tar_header_js__WEBPACK_IMPORTED_MODULE_4__/* .BadArchive */ .aB(`its zstd needs ${window} bytes of memory`);
        return (0,_zstd_frames_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackFrame */ .M)(take);
    });
}
/** The first four bytes, zeros where there are none, and the stream with them. */
async function peek(stream) {
    const chunks = stream[Symbol.asyncIterator]();
    const held = [];
    for (let length = 0; length < 4;) {
        const next = await chunks.next();
        if (next.done === true)
            break;
        held.push(next.value);
        length += next.value.length;
    }
    const start = Buffer.concat([...held.map((chunk) => chunk.subarray(0, 4)), Buffer.alloc(4)]);
    return { start, all: join(held, chunks) };
}
/** No generator: its step for each chunk is felt (the bench `verify`: 1.6 instead of 1.3 times gunzip alone). */
function join(held, rest) {
    return {
        [Symbol.asyncIterator]: () => ({
            next() {
                const value = held.shift();
                return value === undefined ? rest.next() : Promise.resolve({ value, done: false });
            },
            return: async () => (await rest.return?.()) ?? { value: undefined, done: true },
        }),
    };
}
function asBuffer(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}


/***/ }),

/***/ 9489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ goMode),
/* harmony export */   h: () => (/* binding */ FileTree)
/* harmony export */ });
/* harmony import */ var _oci_tar_walker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77184);

/** Links that are followed one after another: Linux' own limit (path_resolution(7)). */
const mostLinks = 40;
/** Characters of one (PATH_MAX). */
const longestLink = 4096;
/**
 * The files of an image, put together from its layers from the lowest up (image spec, layer.md): what a later one has, removes or
 * hides counts. Folders that no archive names are there, too, as whoever unpacks makes them.
 */
class FileTree {
    #nodes = new Map([['', folder]]);
    /** The highest layer that removed a path, and the highest in which a folder hides what is below it. */
    #removed = new Map();
    #opaque = new Map();
    get size() {
        return this.#nodes.size;
    }
    add(layer, entry) {
        const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
        const parent = this.#makeFolders(layer, folderOf(entry.path));
        const path = join(parent, name);
        if (name === '.wh..wh..opq')
            this.#opaque.set(parent, layer);
        else if (name.startsWith('.wh.'))
            this.#removed.set(join(parent, name.slice('.wh.'.length)), layer);
        else {
            const node = this.#nodeOf(layer, entry);
            // What takes a folder's place ends what is in it, also when there is a folder again.
            if (node.type !== 'directory' && this.#nodes.get(path)?.type === 'directory')
                this.#removed.set(path, layer);
            this.#nodes.set(path, node);
        }
    }
    /** As lstat(2): links on the way are followed, one at the end is what is there. Null: nothing. */
    look(path) {
        const real = this.#resolve(path, false);
        return real === null ? null : this.#at(real);
    }
    /** As stat(2): all links are followed. */
    follow(path) {
        const real = this.#resolve(path, true);
        return real === null ? null : this.#at(real);
    }
    #nodeOf(layer, { type, mode, uid, gid, linkPath, size, path }) {
        const own = { type, mode, uid, gid, linkPath, size, layer, content: { layer, path } };
        const linked = type === 'link' ? this.look(linkPath) : null;
        return linked === null ? own : { ...linked, layer };
    }
    /** Where an entry's folder really is: whoever unpacks follows links on the way to it, and makes what is missing (containerd, archive/tar.go). */
    #makeFolders(layer, path) {
        const known = this.#at(path);
        if (known?.type === 'directory' && known.layer === layer)
            return path;
        let at = '';
        for (const part of path.split('/')) {
            const next = join(at, part);
            const real = this.#resolve(next, true) ?? next;
            const there = this.#at(real);
            if (there?.type === 'directory') {
                // A whiteout of the same layer leaves it, then.
                this.#nodes.set(real, { ...there, layer });
                at = real;
            }
            else if (real !== next)
                at = this.#makeFolders(layer, real);
            else {
                this.#nodes.set(next, { ...folder, layer });
                at = next;
            }
        }
        return at;
    }
    #at(path) {
        const node = this.#nodes.get(path);
        return node === undefined || this.#isHidden(path, node) ? null : node;
    }
    #isHidden(path, { layer }) {
        if ((this.#removed.get(path) ?? -1) > layer)
            return true;
        for (let at = path; at !== '';) {
            at = folderOf(at);
            if ((this.#removed.get(at) ?? -1) > layer || (this.#opaque.get(at) ?? -1) > layer)
                return true;
        }
        return false;
    }
    #resolve(path, last) {
        let rest = (0,_oci_tar_walker_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanPath */ .t)(path).split('/');
        let at = '';
        for (let links = 0; rest.length > 0;) {
            const [part = '', ...more] = rest;
            const next = step(at, part);
            const node = this.#at(next);
            const isLast = more.length === 0;
            if (node?.type === 'symlink' && (last || !isLast)) {
                if (++links > mostLinks || node.linkPath.length > longestLink)
                    return null;
                // `..` of a link is of where it leads to: not to be cleaned away.
                rest = [...node.linkPath.split('/'), ...more];
                if (node.linkPath.startsWith('/'))
                    at = '';
            }
            else if (isDeadEnd(node, isLast))
                return null;
            else {
                at = next;
                rest = more;
            }
        }
        return at;
    }
}
/** A file on the way. */
function isDeadEnd(node, isLast) {
    return !isLast && node !== null && node.type !== 'directory';
}
function step(at, part) {
    return part === '..' ? folderOf(at) : part === '.' ? at : join(at, part);
}
const folder = {
    ...{ type: 'directory', mode: 0o755, uid: 0, gid: 0, linkPath: '', size: 0, layer: 0 },
    content: { layer: 0, path: '' },
};
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function join(folder, name) {
    return folder === '' ? name : name === '' ? folder : `${folder}/${name}`;
}
/** A mode as Go prints it (io/fs, FileMode.String): the kind, set-ids and the sticky bit in front, then the rights. */
function goMode({ type, mode }) {
    const kinds = [
        ...(type === 'directory' ? ['d'] : type === 'symlink' ? ['L'] : []),
        ...((mode & 0o4000) !== 0 ? ['u'] : []),
        ...((mode & 0o2000) !== 0 ? ['g'] : []),
        ...((mode & 0o1000) !== 0 ? ['t'] : []),
    ];
    const rights = Array.from('rwxrwxrwx', (right, at) => (((mode >> (8 - at)) & 1) === 1 ? right : '-'));
    return `${kinds.length === 0 ? '-' : kinds.join('')}${rights.join('')}`;
}


/***/ }),

/***/ 96077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeFile: () => (/* binding */ judgeFile)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82917);
/* harmony import */ var _text_hostile_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2227);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2961);
/* harmony import */ var _tests_check_output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73779);
/* harmony import */ var _tests_start_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68436);
/* harmony import */ var _file_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9489);
/* harmony import */ var _judge_metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20257);
/* harmony import */ var _read_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42740);








/** The outcome of a test that reads files; what cannot be read is not verified. Throws a `Failure` that is about more than the image. */
async function judgeFile(test, files) {
    try {
        files.tree ??= files.readTree(files.manifest.layers, files.source);
        const tree = await files.tree;
        if (test.kind === 'content')
            return await judgeContent(test, tree, files);
        const path = expandPath(test, files.config);
        // As whoever asks a container for it: a slash at the end is what a link leads to.
        return judgeExistence(test, path.endsWith('/') ? tree.follow(path) : tree.look(path));
    }
    catch (error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.kind === 'cancelled')
            throw error;
        const reason = `its files cannot be read: ${(0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)(error.message)}`;
        return { ...(0,_judge_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .W)([]), outcome: 'not-tested', reason };
    }
}
function expandPath({ path, env }, config) {
    const set = (0,_tests_start_config_js__WEBPACK_IMPORTED_MODULE_5__/* .envOf */ .B_)({ baseEnv: env, env: {}, expands: true }, config);
    return (0,_tests_start_config_js__WEBPACK_IMPORTED_MODULE_5__/* .expand */ .fT)(path, new Map([...config.env, ...set]));
}
function judgeExistence(test, node) {
    const { path, shouldExist, permissions, uid, gid, executableBy } = test;
    if (node === null)
        return (0,_judge_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .W)(shouldExist ? [`there is no ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(path)}`] : []);
    if (!shouldExist)
        return (0,_judge_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .W)([`there is ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(path)}, which should not exist`]);
    const mode = (0,_file_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .goMode */ .M)(node);
    return (0,_judge_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .W)([
        ...(permissions === null || permissions === mode
            ? []
            : [`${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(path)} has ${mode}, not ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(permissions)}`]),
        ...(executableBy === null || (node.mode & executors[executableBy]) !== 0
            ? []
            : [`${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(path)} is not executable by ${executableBy}: it has ${mode}`]),
        ...(uid === null || uid === node.uid ? [] : [`${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(path)} belongs to user ${node.uid}, not ${uid}`]),
        ...(gid === null || gid === node.gid ? [] : [`${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(path)} belongs to group ${node.gid}, not ${gid}`]),
    ]);
}
const executors = { owner: 0o100, group: 0o010, other: 0o001, any: 0o111 };
async function judgeContent(test, tree, files) {
    const { path } = test;
    const node = tree.follow(path);
    if (node === null)
        return (0,_judge_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .W)([`there is no ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(path)}`]);
    const layer = files.manifest.layers[node.content.layer];
    if (node.type !== 'file' || layer === undefined)
        return (0,_judge_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .W)([`${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(path)} is no file`]);
    const content = (await (0,_read_files_js__WEBPACK_IMPORTED_MODULE_2__.readContent)(layer, node.content.path, files.source)).toString('utf8');
    const matches = await (0,_tests_check_output_js__WEBPACK_IMPORTED_MODULE_7__/* .patternMatcher */ .l)();
    return (0,_judge_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .W)([
        ...test.expected
            .filter((pattern) => !matches(pattern, content))
            .map((pattern) => `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(pattern)} is not in ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(path)}`),
        ...test.excluded
            .filter((pattern) => matches(pattern, content))
            .map((pattern) => `${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(pattern)} is in ${(0,_text_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .h)(path)}`),
    ]);
}


/***/ }),

/***/ 42740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTreeReader: () => (/* binding */ createTreeReader),
/* harmony export */   readContent: () => (/* binding */ readContent)
/* harmony export */ });
/* harmony import */ var _oci_tar_header_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32772);
/* harmony import */ var _oci_tar_walker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77184);
/* harmony import */ var _oci_unpack_layer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36677);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8166);
/* harmony import */ var _file_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9489);





/** Of an image: what is above is not read. */
const limits = { entries: 1_000_000, unpackedBytes: 20e9, contentBytes: 16 * 1024 * 1024 };
/** Of all layers whose lists are kept, because other images may have them, too. */
const keptEntries = 500_000;
/** A reader that lists each layer once, as long as its list is kept. */
function createTreeReader() {
    const lists = new Map();
    const keep = (digest, list) => {
        const held = [...lists.values()].reduce((sum, { length }) => sum + length, list.length);
        if (held > keptEntries)
            lists.clear();
        if (list.length <= keptEntries)
            lists.set(digest, list);
    };
    return async (layers, source) => {
        const tree = new _file_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .FileTree */ .h();
        for (const [at, { digest }] of layers.entries()) {
            const list = lists.get(digest) ?? (await listLayer(digest, source));
            keep(digest, list);
            for (const entry of list)
                tree.add(at, entry);
            if (tree.size > limits.entries)
                throw tooMany();
        }
        return tree;
    };
}
async function listLayer(digest, source) {
    const list = [];
    const walker = new _oci_tar_walker_js__WEBPACK_IMPORTED_MODULE_0__/* .TarWalker */ .C((entry) => {
        if (list.length > limits.entries)
            throw tooMany();
        list.push(entry);
        return null;
    });
    let unpacked = 0;
    await (0,_oci_unpack_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackLayer */ .y)(source.getBlob(digest), (chunk) => {
        unpacked += chunk.length;
        if (unpacked > limits.unpackedBytes)
            throw new _oci_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .BadArchive */ .aB(`a layer has more than ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(limits.unpackedBytes)} unpacked`);
        walker.push(chunk);
    });
    walker.end();
    return list;
}
function tooMany() {
    return new _oci_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .BadArchive */ .aB(`the image has more than ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(limits.entries)} files`);
}
/** The content of a file in a layer, by its path in the archive. Throws `BadArchive` when it is too large, or not there. */
async function readContent(layer, path, source) {
    const found = [];
    const walker = new _oci_tar_walker_js__WEBPACK_IMPORTED_MODULE_0__/* .TarWalker */ .C((entry) => {
        if (entry.type !== 'file' || entry.path !== path)
            return null;
        if (entry.isSparse)
            throw new _oci_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .BadArchive */ .aB('the file is stored without its zeros (sparse), which is not searched');
        if (entry.size > limits.contentBytes)
            throw new _oci_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .BadArchive */ .aB(`the file has more than ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(limits.contentBytes)}`);
        const chunks = [];
        found[0] = chunks;
        return { data: (chunk) => void chunks.push(Buffer.from(chunk)), end: () => undefined };
    });
    await (0,_oci_unpack_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackLayer */ .y)(source.getBlob(layer.digest), (chunk) => walker.push(chunk));
    walker.end();
    const [chunks] = found;
    if (chunks === undefined)
        throw new _oci_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .BadArchive */ .aB('the file is not where its layer has it');
    return Buffer.concat(chunks);
}


/***/ })

};
