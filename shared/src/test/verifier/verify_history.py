#!/usr/bin/env python3
"""A second verifier of an exported history, written from docs/verification.md alone.

    verify_history.py DIR [--checkpoint FILE]... [--policy FILE] [--require-witness]
    verify_history.py --evidence FILE [--policy FILE]
    verify_history.py DIR --proof FILE --event-line FILE [--previous-hash HEX]

It needs Python 3.11 and the package cryptography, from 46 on also for ML-DSA-44; an older one leaves these signatures unchecked
and says so. "[n]" in comments is the number of the check. Memory does not grow with the history: lines are read one at a time, the
tree is kept as one hash for each level, and the next sequence of each case lies in a temporary SQLite file.
"""

import argparse
import base64
import binascii
import hashlib
import json
import os
import re
import sqlite3
import stat
import struct
import sys
import time
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

try:
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey
except ImportError:
    MLDSA44PublicKey = None

KINDS = {1: "completeness", 2: "completeness", 3: "completeness", 4: "completeness", 5: "completeness",
         6: "integrity", 7: "integrity", 8: "integrity", 9: "integrity", 10: "authenticity", 11: "authenticity",
         12: "consistency", 13: "evidence", 14: "evidence"}
ED25519, COSIGNATURE, MLDSA44 = 0x01, 0x04, 0x06
KEY_LENGTH = {ED25519: 32, COSIGNATURE: 32, MLDSA44: 1312}
SIGNATURE_LENGTH = {ED25519: 64, COSIGNATURE: 8 + 64, MLDSA44: 8 + 2420}
ZERO_HASH = bytes(32)
MAX_LINE = 64 << 20
MAX_NOTE = 1 << 20


class Bad(Exception):
    """Something is not written as the document says; the caller knows under which check."""


# ---------------------------------------------------------------------------------------------------- bytes and hashes

def H(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def unbase64(text):
    """RFC 4648 section 4 with padding, only the canonical form."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Bad("not base 64") from None
    if base64.b64encode(raw) != text:
        raise Bad("base 64 not in its canonical form")
    return raw


def decimal(text, most=(1 << 63) - 1):
    """A number in decimal, without leading zeros."""
    if not re.fullmatch(rb"0|[1-9][0-9]{0,18}", text) or int(text) > most:
        raise Bad(f"not a number up to {most} without leading zeros")
    return int(text)


def is_name(text):
    """A name of a key."""
    return bool(text) and not any(c == "+" or c.isspace() or c < " " for c in text)


class Tree:
    """The Merkle tree of RFC 6962, 2.1, growing at its right: the roots of its full subtrees, the largest first."""

    def __init__(self):
        self.size = 0
        self.full = []

    def add(self, leaf_data):
        node, n = H(b"\x00", leaf_data), self.size
        while n & 1:
            node, n = H(b"\x01", self.full.pop(), node), n >> 1
        self.full.append(node)
        self.size += 1

    def root(self):
        node = self.full[-1]
        for left in self.full[-2::-1]:
            node = H(b"\x01", left, node)
        return node


def root_by_inclusion(index, size, leaf, path):
    """RFC 9162, 2.1.3.2: the root to which the path leads."""
    if index >= size:
        raise Bad(f"index {index} is not in a tree of size {size}")
    fn, sn, node = index, size - 1, leaf
    for p in path:
        if sn == 0:
            raise Bad("the path is too long")
        if fn & 1 or fn == sn:
            node = H(b"\x01", p, node)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            node = H(b"\x01", node, p)
        fn, sn = fn >> 1, sn >> 1
    if sn != 0:
        raise Bad("the path is too short")
    return node


# --------------------------------------------------------------------------------------------------- lines of the files

# The one way to write a string; possessive, so that long payloads need no memory for backtracking.
STRING = rb'"((?:[^"\\\x00-\x1f]++|\\["\\]|\\u00[01][0-9a-f])*+)"'
NUMBER = rb"(0|[1-9][0-9]{0,18})"
UUID = rb'"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"'
EVENT_LINE = re.compile(
    rb'\{"position":' + NUMBER + rb',"aggregate":' + UUID + rb',"sequence":' + NUMBER + rb',"type":' + STRING
    + rb',"name":' + STRING + rb',"revision":' + NUMBER + rb',"recordedMicros":' + NUMBER + rb',"event":' + UUID
    + rb',"metadata(Base64)?":' + STRING + rb',"payload(Base64)?":' + STRING + rb',"hash":"([0-9a-f]{64})"\}\n')
CHECKPOINT_LINE = re.compile(rb'\{"size":' + NUMBER + rb',"note":' + STRING + rb"\}\n")
ESCAPE = re.compile(rb'\\(?:(["\\])|u00(..))')


def unescape(string):
    return ESCAPE.sub(lambda m: m[1] or bytes([int(m[2], 16)]), string) if b"\\" in string else string


def is_utf8(raw):
    try:
        raw.decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


def stored_bytes(is_base64, string):
    if not is_base64:
        return unescape(string)
    raw = unbase64(string)
    if is_utf8(raw):
        raise Bad("base 64 where the bytes are UTF-8")
    return raw


@dataclass(slots=True)
class Event:
    position: int
    aggregate: bytes
    sequence: int
    type: bytes
    name: bytes
    revision: int
    recorded: int
    id: bytes
    metadata: bytes
    payload: bytes
    hash: bytes

    @staticmethod
    def parse(line):                                                                                            # [6]
        if not line.endswith(b"\n"):
            raise Bad("the line has no end")
        if not is_utf8(line):
            raise Bad("the line is not UTF-8")
        m = EVENT_LINE.fullmatch(line)
        if not m:
            raise Bad("the line is not written as lines of events are")
        return Event(decimal(m[1]), bytes.fromhex(m[2].replace(b"-", b"").decode()), decimal(m[3]), unescape(m[4]),
                     unescape(m[5]), decimal(m[6], 32767), decimal(m[7]),
                     bytes.fromhex(m[8].replace(b"-", b"").decode()), stored_bytes(m[9], m[10]),
                     stored_bytes(m[11], m[12]), bytes.fromhex(m[13].decode()))

    def hash_after(self, previous):                                                                             # [7]
        text = lambda raw: struct.pack(">I", len(raw)) + raw
        return H(b"\x01", previous, struct.pack(">Q", self.position), self.aggregate, struct.pack(">Q", self.sequence),
                 text(self.type), text(self.name), struct.pack(">IQ", self.revision, self.recorded), self.id,
                 text(self.metadata), text(self.payload))


# ------------------------------------------------------------------------------------------------------- notes and keys

@dataclass(slots=True)
class Key:
    """One verifier key: name+id+base64(type || key)."""
    name: bytes
    id: bytes
    type: int
    key: bytes

    @staticmethod
    def parse(line, *wanted_types):
        parts = line.split(b"+", 2)             # base 64 may itself hold a plus; a name may not
        if len(parts) != 3 or not is_utf8(line) or not is_name(parts[0].decode()) or not re.fullmatch(
                rb"[0-9a-f]{8}", parts[1]):
            raise Bad("not a verifier key")
        name, id, raw = parts[0], bytes.fromhex(parts[1].decode()), unbase64(parts[2])
        if not raw or raw[0] not in wanted_types or len(raw) != 1 + KEY_LENGTH[raw[0]]:
            raise Bad(f"not a verifier key of type {wanted_types}")
        if H(name, b"\n", raw)[:4] != id:
            raise Bad("the id of a verifier key is not that of its name and key")
        return Key(name, id, raw[0], raw[1:])

    def verifies(self, note, signature, wanted_time=None):
        if len(signature) != SIGNATURE_LENGTH[self.type]:
            return False
        try:
            if self.type == ED25519:
                Ed25519PublicKey.from_public_bytes(self.key).verify(signature, note.text)
                return True
            time, rest = struct.unpack(">Q", signature[:8])[0], signature[8:]
            if time >= 1 << 63 or wanted_time is not None and time != wanted_time:
                return False
            if self.type == COSIGNATURE:
                message = b"cosignature/v1\ntime %d\n" % time + note.text
                Ed25519PublicKey.from_public_bytes(self.key).verify(rest, message)
            elif MLDSA44PublicKey is not None:
                message = cosignature_message(self.name, signature[:8], note.origin, note.size, note.root)
                MLDSA44PublicKey.from_public_bytes(self.key).verify(rest, message)
            return True
        except (InvalidSignature, ValueError):
            return False

    def time(self, note):
        """What the first signature of this key says."""
        return next((struct.unpack(">Q", s[:8])[0] for name, id, s in note.signatures
                     if (name, id) == (self.name, self.id) and len(s) == SIGNATURE_LENGTH[self.type]), 0)


def cosignature_message(key_name, time8, origin, size, root):
    text = lambda raw: bytes([len(raw)]) + raw
    return b"subtree/v1\n\x00" + text(key_name) + time8 + text(origin) + struct.pack(">QQ", 0, size) + root


@dataclass(slots=True)
class Note:
    """A checkpoint: three lines of text, an empty line, lines of signatures."""
    text: bytes
    origin: bytes
    size: int
    root: bytes
    signatures: list            # (name, id, signature)

    @staticmethod
    def parse(raw):
        if len(raw) > MAX_NOTE or not is_utf8(raw):
            raise Bad("the note is too long, or not UTF-8")
        if re.search(rb"[\x00-\x09\x0b-\x1f]", raw):
            raise Bad("the note holds a byte below 0x20")
        m = re.fullmatch(rb"(([^\n]+)\n([^\n]+)\n([^\n]+)\n)\n((?:[^\n]+\n)+)", raw)
        if not m:
            raise Bad("the note is not three lines, an empty line and lines of signatures")
        root = unbase64(m[4])
        if len(root) != 32:
            raise Bad("the root is not 32 bytes")
        if not is_name(m[2].decode()) or len(m[2]) > 255:
            raise Bad("the origin is not a name, or longer than 255 bytes")
        signatures = []
        for line in m[5].split(b"\n")[:-1]:
            s = re.fullmatch("— ".encode() + rb"([^ ]+) ([^ ]+)", line)
            if not s or not is_name(s[1].decode()):
                raise Bad("a line of the note is not a signature")
            blob = unbase64(s[2])
            if len(blob) < 5:
                raise Bad("a signature of the note is too short")
            signatures.append((s[1], blob[:4], blob[4:]))
        if len(signatures) > 64:
            raise Bad("the note has more than 64 signatures")
        return Note(m[1], m[2], decimal(m[3]), root, signatures)

    def is_signed_by(self, key, wanted_time=None):
        """At least one signature of the key, and every signature with its name and id verifies."""
        own = [s for name, id, s in self.signatures if (name, id) == (key.name, key.id)]
        return bool(own) and all(key.verifies(self, s, wanted_time) for s in own)

    def require_signed(self, keys, wanted_time=None):
        for key in keys:
            if not self.is_signed_by(key, wanted_time):
                raise Bad(f"not signed by the key {key.id.hex()} of type {key.type}"
                          + (" at time 0" if wanted_time == 0 else ""))


@dataclass(slots=True)
class Generation:
    number: int
    after: int
    keys: tuple

    @staticmethod
    def parse(raw, number, origin):
        lines = raw.split(b"\n")
        if len(lines) != 6 or lines[5] or lines[0] != b"bangvang history keys v1":
            raise Bad("not written as statements are")
        if lines[1] != b"number %d" % number:
            raise Bad("not the number of its name")
        if not lines[2].startswith(b"after "):
            raise Bad("not written as statements are")
        keys = (Key.parse(lines[3], ED25519), Key.parse(lines[4], MLDSA44))
        if any(key.name != origin for key in keys):
            raise Bad("the name of a key is not the origin of the manifest")
        return Generation(number, decimal(lines[2][6:]), keys)


def generations_of(pairs, origin):
    """[10] All generations, from the bytes of their statements and checkpoints."""
    tree, generations = Tree(), []
    for number, (statement, checkpoint) in enumerate(pairs, 1):
        try:
            g = Generation.parse(statement, number, origin)
            if number == 1 and g.after != 0 or generations and g.after < generations[-1].after:
                raise Bad("after is not 0, or falls")
            generations.append(g)
            tree.add(statement)
            note = Note.parse(checkpoint)
            if note.origin != origin + b"/keys" or note.size != number or note.root != tree.root():
                raise Bad("its checkpoint is not that of the statements so far")
            for signer in generations[-2:]:                 # its own keys and those of the generation before
                note.require_signed(signer.keys, wanted_time=0)
        except Bad as e:
            raise Bad(f"generation {number}: {e}") from None
    if not generations:
        raise Bad("there are no keys")
    return generations


def require_checkpoint(note, generations, origin):
    """The note is a checkpoint of this origin, signed by the two keys of its size: S of theirs < size <= S of the next."""
    if note.origin != origin or note.size < 1:
        raise Bad("the origin is not that of the log, or the size is 0")
    note.require_signed([g for g in generations if g.after < note.size][-1].keys)


class Policy:
    """Which witnesses of which organisations must have signed."""

    def __init__(self, raw):
        self.logs, self.witnesses, members, grouped, quorums = [], [], {"none": None}, set(), []
        if len(raw) > MAX_NOTE or not is_utf8(raw) or re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", raw):
            raise Bad("the policy is too long, not UTF-8, or holds a control character")

        def need(holds, text):
            if not holds:
                raise Bad(f"policy: {text}")

        def add(name, member):
            need(name not in members, f"{name} stands twice")
            members[name] = member

        for line in raw.split(b"\n"):
            words = line.replace(b"\t", b" ").split(b" ")
            words = [w for w in words if w]
            if not words or words[0].startswith(b"#"):
                continue
            kind, rest = words[0].decode(), words[1:]
            if kind in ("log", "witness"):
                named = kind == "witness"
                need(len(rest) - named in (1, 2), f"a line of a {kind}")
                key = Key.parse(rest[named], *((COSIGNATURE, MLDSA44) if named else (ED25519, MLDSA44)))
                need(all(key.key != other.key for other in self.logs + self.witnesses), "a key stands twice")
                (self.witnesses if named else self.logs).append(key)
                if named:
                    add(rest[0].decode(), key)
            elif kind == "group":
                need(len(rest) >= 3, "a line of a group")
                of = [w.decode() for w in rest[2:]]
                for member in of:
                    need(members.get(member) is not None and member not in grouped, f"{member} cannot be a member")
                    grouped.add(member)
                k = {b"any": 1, b"all": len(of)}.get(rest[1]) or decimal(rest[1], len(of))
                need(k >= 1, "a group of none")
                add(rest[0].decode(), (k, [members[m] for m in of]))
            elif kind == "quorum":
                need(len(rest) == 1 and rest[0].decode() in members, "the quorum is not known")
                quorums.append(members[rest[0].decode()])
            else:
                need(False, f"a line of {kind}")
        need(len(quorums) == 1, "there is not one quorum")
        self.quorum = quorums[0]

    def knows(self, generations):
        return not self.logs or any(all(key in self.logs for key in g.keys) for g in generations)

    def is_of_log(self, note, origin):
        return note.origin == origin and note.size > 0 and all(
            any(key.type == type and key.name == origin and note.is_signed_by(key) for key in self.logs)
            for type in (ED25519, MLDSA44))

    def vouched(self, seen, member=None):
        """Up to which size the quorum vouches; seen gives the size by the bytes of a key."""
        member = member or self.quorum
        if isinstance(member, Key):
            return seen.get(member.key, 0)
        k, of = member
        return sorted((self.vouched(seen, one) for one in of), reverse=True)[k - 1]


# --------------------------------------------------------------------------------------------------------- the verifier

class Verifier:

    def __init__(self, folder, policy=None):
        self.folder = folder
        self.policy = policy
        self.failures = []              # (check, position or 0, text) in the order of the checks
        self.origin = self.events = self.head = None
        self.files = {}                 # name -> entry of the manifest, if the file is there
        self.generations = []
        self.tree = Tree()
        self.ended = False              # the reading of events ended before their end
        self.agreed = 0                 # the last size that agrees by [12]
        self.checkpoints_failed = None  # why the reading of checkpoints ended [11]
        self.newest = None              # the bytes of the last note that was read
        self.late = []                  # what is wrong with files of checkpoints as a whole [9] [5]
        self.held = []                  # notes, by size
        self.held_agreed = 0            # the last size that agrees by [14]
        self.cosigned = {}              # the bytes of a witness's key -> the last size that it signed and that agrees
        self.progress_at = time.monotonic() + 2

    def fail(self, check, text, position=0):
        self.failures.append((check, position, text))

    def end_with(self, check, text, position):
        self.fail(check, text, position)
        self.ended = True

    def path(self, name):
        return os.path.join(self.folder, *name.split("/"))

    def read(self, name):
        with open(self.path(name), "rb") as f:
            return f.read()

    def named(self, pattern, among=None):
        return sorted(n for n in (self.files if among is None else among) if re.fullmatch(pattern, n))

    # ------------------------------------------------------------------------------------------------------ [1] [2] [9]

    NAMES = re.compile(r"events/(?P<events>[0-9]{12})\.jsonl|checkpoints/(?P<checkpoints>[0-9]{12})\.jsonl"
                       r"|newest\.checkpoint|keys/[1-9][0-9]{0,5}\.(?:statement|checkpoint)"
                       r"|rule-sets/(?P<rules>[0-9a-f]{64})\.yml")

    def read_manifest(self):                                                                                    # [1]
        """The entries of the files by name; None if the manifest does not hold, which ends everything."""
        def no_twice(pairs):
            if len(dict(pairs)) != len(pairs):
                raise Bad("a field stands twice")
            return dict(pairs)

        def refuse(_):
            raise Bad("a number that is not whole")

        def need(holds, text):
            if not holds:
                raise Bad(text)

        whole = lambda value: type(value) is int and 0 <= value < 1 << 63
        digest = lambda value: type(value) is str and re.fullmatch("[0-9a-f]{64}", value)
        try:
            try:
                m = json.loads(self.read("manifest.json").decode("utf-8"), object_pairs_hook=no_twice,
                               parse_float=refuse, parse_constant=refuse)
            except (ValueError, RecursionError) as e:
                raise Bad(f"not JSON in UTF-8: {e}") from None
            need(type(m) is dict and set(m) == {"format", "origin", "events", "head", "files"},
                 "the fields are not format, origin, events, head, files")
            need(m["format"] == "bangvang-history/1", "the format is not bangvang-history/1")
            need(type(m["origin"]) is str and is_name(m["origin"]) and not re.search("[\ud800-\udfff]", m["origin"])
                 and len(m["origin"].encode()) <= 250, "the origin is not one")
            need(whole(m["events"]), "events is not a number")
            need(digest(m["head"]), "head is not a hash")
            need(type(m["files"]) is list, "files is not a list")
            entries = {}
            for e in m["files"]:
                need(type(e) is dict and type(e.get("name")) is str, "a file without a name")
                name = e["name"]
                kind = self.NAMES.fullmatch(name)
                need(kind, f"{name!r} is not a file of an export")
                need(name not in entries, f"{name} stands twice")
                ranged = kind["events"] or kind["checkpoints"]
                need(set(e) == {"name", "bytes", "sha256"} | ({"first", "last"} if ranged else set())
                     | ({"ruleSet"} if kind["rules"] else set()), f"the fields of {name} are not those of its kind")
                need(whole(e["bytes"]) and digest(e["sha256"]), f"bytes or sha256 of {name} is not one")
                if ranged:
                    need(whole(e["first"]) and whole(e["last"]) and e["first"] == int(ranged),
                         f"first and last of {name} do not fit its name")
                if kind["rules"]:
                    need(type(e["ruleSet"]) is str, f"ruleSet of {name} is not an id")
                    need(kind["rules"] == e["sha256"], f"the name of {name} is not its hash")
                entries[name] = e
            self.origin, self.events, self.head = m["origin"].encode(), m["events"], bytes.fromhex(m["head"])
            return entries
        except (FileNotFoundError, IsADirectoryError):
            self.fail(1, "there is no manifest.json; the export was broken off")
        except Bad as e:
            self.fail(1, f"manifest.json: {e}")
        return None

    def find_files(self, entries):                                                                              # [2]
        there = set()
        for folder, folders, names in os.walk(self.folder):
            for name in names + [d for d in folders if os.path.islink(os.path.join(folder, d))]:
                path = os.path.join(folder, name)
                relative = os.path.relpath(path, self.folder).replace(os.sep, "/")
                if relative == "manifest.json":
                    continue
                if relative not in entries:
                    self.fail(2, f"{relative!r} is there, but not in the manifest")
                elif not stat.S_ISREG(os.lstat(path).st_mode):
                    self.fail(2, f"{relative} is not a plain file")
                else:
                    there.add(relative)
        for name in entries:
            if name in there:
                self.files[name] = entries[name]
            else:
                self.fail(2, f"{name} is in the manifest, but not there")

    def is_other(self, name, digest):                                                                           # [9]
        e = self.files[name]
        return os.path.getsize(self.path(name)) != e["bytes"] or digest.hexdigest() != e["sha256"]

    def check_small_files(self):
        for name in self.files:
            if not name.startswith(("events/", "checkpoints/")):
                with open(self.path(name), "rb") as f:
                    if self.is_other(name, hashlib.file_digest(f, "sha256")):
                        self.fail(9, f"{name} has not the bytes or the SHA-256 of the manifest")

    # ----------------------------------------------------------------------------------------------------- [10] [13]

    def read_keys(self, entries):
        numbers = sorted(int(re.findall("[0-9]+", n)[0]) for n in self.named(r"keys/.*\.statement", entries))
        try:
            if numbers != list(range(1, len(numbers) + 1)) or 2 * len(numbers) != len(self.named("keys/.*", entries)):
                raise Bad("the generations are not 1, 2, 3 …, each with a checkpoint")
            names = [(f"keys/{n}.statement", f"keys/{n}.checkpoint") for n in numbers]
            missing = [n for pair in names for n in pair if n not in self.files]
            if missing:
                raise Bad(f"{missing[0]} is missing")
            self.generations = generations_of(((self.read(s), self.read(c)) for s, c in names), self.origin)
        except Bad as e:
            self.fail(10, str(e))

    def read_held(self, files):
        if self.policy and not self.policy.knows(self.generations):
            self.fail(13, "the keys that the policy names are not a generation of these")
        for file in files:
            with open(file, "rb") as f:
                raw = f.read(MAX_NOTE + 1)
            try:
                note = Note.parse(raw)
                if self.policy and self.policy.is_of_log(note, self.origin):
                    self.held.append(note)
                    require_checkpoint(note, self.generations, self.origin)
                else:
                    require_checkpoint(note, self.generations, self.origin)
                    self.held.append(note)
            except Bad as e:
                self.fail(13, f"{file}: {e}")
        self.held.sort(key=lambda note: note.size)

    # ---------------------------------------------------------------------------------------------------- [11] [12]

    def checkpoints(self, entries):
        """The notes in order; ends at the first line that does not hold."""
        size = 0
        for name in self.named("checkpoints/.*", entries):
            if name not in self.files:
                self.checkpoints_failed = f"{name} is missing"
                return
            first, digest = None, hashlib.sha256()
            with open(self.path(name), "rb") as f:
                while line := f.readline(MAX_LINE):
                    digest.update(line)
                    try:
                        m = CHECKPOINT_LINE.fullmatch(line)
                        if not m or not is_utf8(line):
                            raise Bad("a line is not written as above")
                        raw = unescape(m[2])
                        note = Note.parse(raw)
                        if note.size != decimal(m[1]):
                            raise Bad(f"the line says size {m[1].decode()}, its note {note.size}")
                        require_checkpoint(note, self.generations, self.origin)
                        if note.size <= size:
                            raise Bad(f"sizes do not rise: {note.size} after {size}")
                    except Bad as e:
                        self.checkpoints_failed = f"{name}: {e}"
                        return
                    size, self.newest = note.size, raw
                    first = first or size
                    yield note
            if self.is_other(name, digest):
                self.late.append((9, 0, f"{name} has not the bytes or the SHA-256 of the manifest"))
            elif (first, size) != (self.files[name]["first"], self.files[name]["last"]):
                self.late.append((5, 0, f"{name} goes from {first} to {size}, unlike the manifest"))

    # ------------------------------------------------------------------------------------ [3] to [8], [12] and [14]

    def check_event(self, name, line, previous, recorded, cases):
        """One event, by 6, 3, 7, 4, 8. None at the first that fails."""
        due = self.tree.size + 1
        try:
            event = Event.parse(line)
        except Bad as e:
            return self.end_with(6, f"{name}: {e}", due)
        if event.position != due:
            return self.end_with(3, f"{name} holds position {event.position} here", due)
        if event.hash_after(previous) != event.hash:
            return self.end_with(7, "the hash does not follow from the event and the hash before it", due)
        if not cases.take(event.aggregate, event.sequence):
            return self.end_with(4, f"sequence {event.sequence} is not the next of its case", due)
        if event.recorded < recorded:
            return self.end_with(8, "the event was recorded before the one before it", due)
        return event

    def read_history(self, entries):
        """One pass over events, checkpoints and held checkpoints, side by side."""
        self.signed, cases = self.checkpoints(entries), Cases()
        self.checkpoint = next(self.signed, None)
        previous, recorded = ZERO_HASH, 0
        for name in self.named("events/.*", entries):
            before = self.tree.size
            if name not in self.files:
                return self.end_with(3, f"{name} is missing", before + 1)
            digest = hashlib.sha256()
            with open(self.path(name), "rb") as f:
                while line := f.readline(MAX_LINE):
                    digest.update(line)
                    event = self.check_event(name, line, previous, recorded, cases)
                    if event is None:
                        return
                    previous, recorded = event.hash, event.recorded
                    self.tree.add(event.hash)
                    self.compare_here()
                    if self.ended:
                        return
                    if self.tree.size % 1024 == 0:
                        self.progress(f"read {self.tree.size} of {self.events} events")
            first, last = self.files[name]["first"], self.files[name]["last"]
            if self.is_other(name, digest):
                return self.end_with(9, f"{name} has not the bytes or the SHA-256 of the manifest", before + 1)
            if (first, last) != (before + 1, self.tree.size) or last == before:
                return self.end_with(5, f"{name} does not go from {first} to {last}", before + 1)
        self.check_end(previous)

    def compare_here(self):
        """What is held [14] and what was signed [12] of this size."""
        while self.held and self.held[0].size == self.tree.size:
            note = self.held.pop(0)
            if note.root == self.tree.root():
                self.held_agreed = note.size
                for key in self.policy.witnesses if self.policy else []:
                    if note.is_signed_by(key):
                        self.cosigned[key.key] = note.size
            else:
                self.held = []
                self.fail(14, f"held of size {note.size}: the root is another; the histories part after "
                              f"{self.held_agreed}", self.held_agreed + 1)
        if self.checkpoint and self.checkpoint.size == self.tree.size:
            if self.checkpoint.root != self.tree.root():
                return self.end_with(12, f"the root of the checkpoint of size {self.tree.size} is another",
                                     self.agreed + 1)
            self.agreed = self.tree.size
            self.checkpoint = next(self.signed, None)

    def check_end(self, head):
        size = self.tree.size
        if self.checkpoint:
            self.fail(5, f"a checkpoint of size {self.checkpoint.size} was signed", size + 1)
        if self.generations[-1].after > size:
            self.fail(5, f"keys were replaced after {self.generations[-1].after}", size + 1)
        if size != self.events or head != self.head:
            self.fail(5, f"there are {size} events, by the manifest {self.events}, or the head is another",
                      min(size, self.events) + 1)
        if self.checkpoints_failed:
            self.fail(11, self.checkpoints_failed, self.agreed + 1)
        else:
            if self.agreed < size:
                self.fail(11, f"the last checkpoint covers {self.agreed} of {size} events", self.agreed + 1)
            there = self.read("newest.checkpoint") if "newest.checkpoint" in self.files else None
            if there != self.newest:
                self.fail(11, "newest.checkpoint is not the last checkpoint")
        if self.held:
            self.fail(14, f"held of size {self.held[0].size}: the history ends at {size}", size + 1)
        self.failures += self.late

    # ------------------------------------------------------------------------------------------------------- the whole

    def open(self):
        entries = self.read_manifest()                                                                          # [1]
        if entries is not None:
            self.find_files(entries)                                                                            # [2]
            self.check_small_files()                                                                            # [9]
            self.read_keys(entries)                                                                            # [10]
        return entries

    def verify(self, held_files, require_witness):
        entries = self.open()
        if self.generations:
            self.read_held(held_files)                                                                         # [13]
            self.read_history(entries)                                              # [3] to [8], [11], [12], [14]
        self.report_failures()
        if self.failures:
            check, position, _ = next((f for f in self.failures if f[0] == 14), self.failures[0])
            code, word = (3, "diverged") if check == 14 else (2, "invalid")
            return self.verdict(code, f"{word}; check {check} at position {position}")
        witnessed = self.policy.vouched(self.cosigned) if self.policy and self.policy.quorum else self.held_agreed
        if witnessed:
            return self.verdict(0, f"witnessed up to {witnessed} of {self.tree.size}")
        return self.verdict(2 if require_witness else 0, "unanchored: whoever owns the keys and the database could have "
                                                         "written everything anew")

    @staticmethod
    def verdict(code, text):
        print(f"verdict: {text}")
        return code

    def report_failures(self):
        for check, position, text in self.failures:
            at = f" at position {position}" if position else ""
            print(f"check {check} ({KINDS[check]}) fails{at}: {text}")

    def progress(self, text):
        if time.monotonic() >= self.progress_at:
            print(text, file=sys.stderr, flush=True)
            self.progress_at = time.monotonic() + 2

    # --------------------------------------------------------------------------------------------------------- proofs

    def verify_proof(self, proof_file, line_file, previous_hash):
        """An inclusion proof and what the event says, against the keys of the export; the rest of it is not verified."""
        with open(proof_file, "rb") as f:
            proof = f.read(MAX_LINE)
        with open(line_file, "rb") as f:
            line = f.read(MAX_LINE)
        self.open()
        self.report_failures()
        if self.failures:
            return self.verdict(2, "invalid: the proof cannot be verified without keys that hold")
        try:
            m = re.fullmatch(rb"c2sp\.org/tlog-proof@v1\nindex ([0-9]+)\n((?:[^\n]+\n){0,63})\n(.+)", proof, re.DOTALL)
            if not m:
                raise Bad("the proof is not written as c2sp.org/tlog-proof@v1")
            index, path, note = decimal(m[1]), [unbase64(p) for p in m[2].split(b"\n")[:-1]], Note.parse(m[3])
            if any(len(p) != 32 for p in path):
                raise Bad("a hash of the path is not 32 bytes")
            event = Event.parse(line)
            if event.position != index + 1:
                raise Bad(f"the proof is of position {index + 1}, the event says {event.position}")
            require_checkpoint(note, self.generations, self.origin)
            if root_by_inclusion(index, note.size, H(b"\x00", event.hash), path) != note.root:
                raise Bad("the path does not lead to the root of the checkpoint")
            # The proof binds only the hash. What the line says is bound by the hash before it; any value will do that makes
            # the hash follow.
            previous = previous_hash or self.hash_at(event.position - 1)
            if previous is None:
                raise Bad("the hash is in the log, but whether the event has it cannot be said without the hash "
                          "before it (--previous-hash)")
            if event.hash_after(previous) != event.hash:
                raise Bad("the hash of the event does not follow from it and the hash before it")
        except Bad as e:
            return self.verdict(2, f"invalid proof: {e}")
        return self.verdict(0, f"valid proof: position {event.position} is in the history of size {note.size}")

    def hash_at(self, position):
        """The hash that the export gives for a position, unverified."""
        if position == 0:
            return ZERO_HASH
        for name in self.named("events/.*"):
            if self.files[name]["first"] <= position <= self.files[name]["last"]:
                with open(self.path(name), "rb") as f:
                    while line := f.readline(MAX_LINE):
                        if line.startswith(b'{"position":%d,' % position):
                            return Event.parse(line).hash
        return None


def continues(older, older_root, newer, newer_root, path):
    """RFC 9162, 2.1.4.2."""
    if older == newer:
        return not path and older_root == newer_root
    if older & (older - 1) == 0:
        path = [older_root] + path
    if not path:
        return False
    fn, sn = older - 1, newer - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for p in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = H(b"\x01", p, fr), H(b"\x01", p, sr)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = H(b"\x01", sr, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == older_root and sr == newer_root


def verify_evidence(file, policy):
    """Evidence that a log was shown in two ways; 3 if it proves that, 0 if it proves nothing, 2 if it is none."""
    with open(file, "rb") as f:
        raw = f.read(MAX_LINE)
    try:
        try:
            e = json.loads(raw.decode("utf-8"))
            pairs = [(k["statement"].encode(), k["checkpoint"].encode()) for k in e["keys"]]
            held, shown = Note.parse(e["held"].encode()), Note.parse(e["shown"].encode())
            root = unbase64(e["root"].encode()) if "root" in e else None
            path = [unbase64(p.encode()) for p in e["path"]] if root else []
            if set(e) - {"root", "path"} != {"format", "keys", "held", "shown"} or ("root" in e) != ("path" in e):
                raise Bad("other fields")
            if e["format"] != "bangvang-evidence/1" or any(len(h) != 32 for h in path + ([root] if root else [])):
                raise Bad("another format")
        except (ValueError, KeyError, TypeError, AttributeError) as wrong:
            raise Bad(f"not written as evidence: {wrong}") from None
        origin = pairs[0][0].split(b"\n")[3].split(b"+")[0] if pairs and pairs[0][0].count(b"\n") > 3 else b""
        generations = generations_of(pairs, origin)
        by_policy = policy is not None and policy.is_of_log(held, origin)
        if not by_policy:
            require_checkpoint(held, generations, origin)
        require_checkpoint(shown, generations, origin)
        if shown.size < held.size:
            if root:
                raise Bad("a root of a history that is shorter")
            time = lambda note: [g for g in generations if g.after < note.size][-1].keys[1].time(note)
            later = not by_policy and time(shown) > time(held)
            return Verifier.verdict(3, "diverged: cut off") if later else Verifier.verdict(0, "proves nothing: older")
        if root is None or root == held.root:
            raise Bad("the two do not contradict each other")
        if not continues(held.size, root, shown.size, shown.root, path):
            raise Bad("the path does not lead from the root to what was shown")
        return Verifier.verdict(3, "diverged: forked")
    except Bad as e:
        return Verifier.verdict(2, f"invalid: not evidence: {e}")


class Cases:
    """The next sequence of each case, in a temporary file of SQLite, so that memory stays constant. [4]"""

    def __init__(self):
        self.db = sqlite3.connect("", isolation_level=None)     # "" is a private file that SQLite removes
        self.db.execute("PRAGMA journal_mode = OFF")
        self.db.execute("PRAGMA cache_size = -65536")           # 64 MiB, then the file
        self.db.execute("CREATE TABLE cases (id BLOB PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID")
        self.db.execute("BEGIN")

    def take(self, id, sequence):
        if sequence >= 1 << 62:
            return False
        if sequence == 0:
            sql, values = "INSERT OR IGNORE INTO cases VALUES (?, 1)", (id,)
        else:
            sql, values = "UPDATE cases SET next = next + 1 WHERE id = ? AND next = ?", (id, sequence)
        return self.db.execute(sql, values).rowcount == 1


def main(arguments):
    parser = argparse.ArgumentParser(description="Verifies an exported history.", exit_on_error=False)
    parser.error = lambda text: (print(text, file=sys.stderr), sys.exit(1))
    parser.add_argument("folder", metavar="DIR", nargs="?")
    parser.add_argument("--checkpoint", metavar="FILE", action="append", default=[], help="a checkpoint held outside")
    parser.add_argument("--policy", metavar="FILE", help="which witnesses must have signed")
    parser.add_argument("--require-witness", action="store_true", help="an unanchored history does not hold")
    parser.add_argument("--evidence", metavar="FILE", help="verify evidence of a history that diverged")
    parser.add_argument("--proof", metavar="FILE", help="verify an inclusion proof (.tlog-proof) by the keys in DIR")
    parser.add_argument("--event-line", metavar="FILE", help="the line of the event that the proof is of")
    parser.add_argument("--previous-hash", metavar="HEX", help="the hash before it, if DIR does not hold it",
                        type=lambda t: bytes.fromhex(t) if re.fullmatch("[0-9a-f]{64}", t) else parser.error("no hash"))
    a = parser.parse_args(arguments)
    if bool(a.proof) != bool(a.event_line) or a.proof and a.checkpoint or a.previous_hash and not a.proof:
        parser.error("--proof and --event-line go together, and without --checkpoint")
    if not a.evidence and not os.path.isdir(a.folder or ""):
        parser.error(f"{a.folder} is not a folder")
    if MLDSA44PublicKey is None:
        print("signatures of ML-DSA-44 were not checked: there is no library")
    try:
        policy = None
        if a.policy:
            with open(a.policy, "rb") as f:
                policy = Policy(f.read(MAX_NOTE + 1))
        if a.evidence:
            return verify_evidence(a.evidence, policy)
        if a.proof:
            return Verifier(a.folder).verify_proof(a.proof, a.event_line, a.previous_hash)
        return Verifier(a.folder, policy).verify(a.checkpoint, a.require_witness)
    except (OSError, Bad) as e:
        print(e, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
