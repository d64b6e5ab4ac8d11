"""Asks libraries from PyPI about every award of a built site. Nothing is fetched: addresses of the
site are read from its folder.

Arguments: the folder, the site's public address, the library, a folder with pictures of awards that the site does not
store; contexts by their address come on standard input. Prints one JSON object a line: judge, form, award, refusal (or null);
or judge and absent, where the library is not here.
"""

import collections
import collections.abc
import hashlib
import io
import json
import pathlib
import sys

folder, site, made = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[4])


def read(url):
    if not url.startswith(site):
        raise LookupError("not of the site: " + url)
    return (folder / url[len(site):]).read_bytes()


def say(**what):
    print(json.dumps(what), flush=True)


# Of a badge without a drawing there is none.
ABSENT = object()


def judge(name, form, look):
    for award in sorted(path.name for path in (folder / "awards").iterdir() if path.is_dir()):
        try:
            if look(folder / "awards" / award) is ABSENT:
                continue
            refusal = None
        except Exception as error:  # whatever a judge throws is its refusal
            refusal = (type(error).__name__ + ": " + str(error)).splitlines()[0][:300]
        say(judge=name, form=form, award=award, refusal=refusal)


def text(award, name):
    return (award / name).read_text(encoding="utf-8").strip()


def use_openbadgeslib():
    from openbadgeslib.ob2 import OB2Verifier
    from openbadgeslib.ob3 import OB3Verifier

    def download(url, *given, **more):
        return read(url)

    def key_of(address):
        return json.loads(read(address))["publicKeyPem"]

    def creator(token):
        import base64

        part = token.split(".")[1]
        body = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
        return body["verification"]["creator"]

    def jws(award):
        token = text(award, "assertion.jws")
        OB2Verifier(key_of(creator(token)), download=download).verify(token)

    def hosted(award):
        OB2Verifier(download=download).verify_hosted(text(award, "assertion.json"))

    def jwt(award):
        token = text(award, "credential.jwt")
        jws_key = key_of(creator(text(award, "assertion.jws")))
        OB3Verifier(jws_key).verify(token)

    judge("openbadgeslib", "2.0 JWS", jws)
    judge("openbadgeslib", "2.0 hosted", hosted)
    judge("openbadgeslib", "3.0 JWT", jwt)


def use_pyld():
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from pyld import jsonld

    contexts = json.loads(sys.stdin.read())

    def loader(url, options=None):
        return {"contextUrl": None, "documentUrl": url, "document": contexts[url]}

    letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

    def base58(value):
        number = 0
        for letter in value:
            number = number * 58 + letters.index(letter)
        return number.to_bytes((number.bit_length() + 7) // 8, "big")

    def digest(document):
        options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": loader}
        return hashlib.sha256(jsonld.normalize(document, options).encode()).digest()

    def credential(award):
        document = json.loads(text(award, "credential.json"))
        proof = document.pop("proof")
        proof = dict(proof[0] if isinstance(proof, list) else proof)
        value = base58(proof.pop("proofValue")[1:])
        key = base58(proof["verificationMethod"].split("#")[1][1:])[2:]
        proof["@context"] = document["@context"]
        Ed25519PublicKey.from_public_bytes(key).verify(value, digest(proof) + digest(document))

    judge("PyLD", "3.0 JSON", credential)


def use_openbadges():
    # Its packages were written for a Python in which these still stood there.
    for name in ("Mapping", "MutableMapping", "Sequence", "Iterable", "Callable", "Hashable"):
        setattr(collections, name, getattr(collections.abc, name))

    import requests
    from openbadges import verifier
    from openbadges_bakery import unbake

    contexts = json.loads(sys.stdin.read())

    def send(self, request, **options):
        answer = requests.Response()
        answer.request, answer.url, answer.encoding = request, request.url, "utf-8"
        try:
            known = contexts.get(request.url)
            answer._content = json.dumps(known).encode() if known else read(request.url)
            answer.status_code = 200
        except (LookupError, OSError):
            answer._content, answer.status_code = b"", 404
        name = request.url.rsplit("/", 1)[-1]
        kinds = {"png": "image/png", "svg": "image/svg+xml"}
        answer.headers["Content-Type"] = kinds.get(name.rsplit(".", 1)[-1], "application/ld+json")
        answer.raw = io.BytesIO(answer._content)
        return answer

    requests.adapters.HTTPAdapter.send = send

    def verify(badge):
        report = verifier.verify(badge)["report"]
        if not report["valid"]:
            raise ValueError("; ".join(each["result"] for each in report["messages"]))

    def place(award, name):
        return award / name if (award / name).exists() else made / "awards" / award.name / name

    def picture(award):
        with open(place(award, "badge.png"), "rb") as file:
            verify(file)

    def drawing(award):
        if not place(award, "badge-2.svg").exists():
            return ABSENT
        with open(place(award, "badge-2.svg"), "rb") as file:
            verify(unbake(file).decode("utf-8"))

    judge("openbadges", "2.0 JWS", lambda award: verify(text(award, "assertion.jws")))
    judge("openbadges", "2.0 hosted", lambda award: verify(site + "awards/" + award.name + "/assertion.json"))
    judge("openbadges", "PNG", picture)
    judge("openbadges", "SVG", drawing)


try:
    {"openbadgeslib": use_openbadgeslib, "PyLD": use_pyld, "openbadges": use_openbadges}[sys.argv[3]]()
except (ImportError, AttributeError, SyntaxError) as error:
    say(judge=sys.argv[3], absent=type(error).__name__ + ": " + str(error))
