"""Encodings of texts, and what is no text."""

import random

import pytest

from playground.exchange.decoding import decode
from playground.exchange.errors import CsvError
from tests.support.csv_corpus import KOREAN, png

NAMES = "번호;학교;학년\n" + "".join(f"{n};서울초등학교;{n % 6 + 1}\n" for n in range(40))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [KOREAN, NAMES])
def test_korean_of_each_encoding(text, encoding):
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("тип;цвет\nбольшой дом;красный\nмаленький дом;синий\n", "cp1251"),
        ("jméno;město\nJiří Dvořák;Plzeň\nŽofie Říhová;Děčín\n", "cp1250"),
        ("größe,x\n1,2\n", "cp1252"),
        ("température (°C),x\n1,2\n", "cp1252"),
        ("città;età\nForlì;20\nPerù è così\n", "cp1252"),
        ("ż;ó\nłódź;kraków\nświęta;żółć\n", "cp1250"),
        ("année;été\n2020;chaud à Nîmes\n2021;frais à Orléans\n", "latin-1"),
        ("價格,名稱\n10,臺灣烏龍茶與綠茶\n20,高山茶葉禮盒\n", "big5"),
        ("名前,都市\n田中さん,東京です\n鈴木さん,大阪でした\n", "euc_jp"),
        ("姓名,城市\n张伟先生,北京市海淀区\n王芳女士,上海市黄浦区\n", "gbk"),
    ],
)
def test_what_is_not_korean_is_not_read_as_korean(text, encoding):
    assert decode(text.encode(encoding))[0] == text


def test_an_encoding_that_is_given_is_taken():
    content = "이름,값\n가,1\n".encode("cp949")
    assert decode(content, "latin-1") == (content.decode("latin-1"), "latin-1")


@pytest.mark.parametrize("encoding", ["ascii", "nonsense", "hex"])
def test_an_encoding_that_does_not_fit_is_refused(encoding):
    with pytest.raises(CsvError, match=encoding):
        decode(KOREAN.encode(), encoding)


@pytest.mark.parametrize(("word", "encoding"), [("süß", "cp1252"), ("красный дом", "cp1251")])
def test_letters_beyond_ascii_far_down_are_found(word, encoding):
    text = "x,c\n" + "1,a\n" * 50_000 + f"2,{word}\n"
    assert decode(text.encode(encoding)) == (text, encoding)


def test_bytes_of_no_text_are_refused():
    chance = random.Random(0)
    kinds = [png()]
    kinds += [bytes(chance.choices(range(256), k=length)) for length in (40, 500, 10_000)]
    kinds += [b"\x7fELF\2\1\1" + bytes(200), bytes(1000), b"GIF89a\1\0\1\0\x80\0\0", b"%PDF\0\1"]
    for content in kinds:
        with pytest.raises(CsvError, match="not a text"):
            decode(content)
