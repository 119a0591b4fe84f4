"""Small CSV files that are hard to read: what each one is, or the words in which it is refused."""

import codecs
import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Read:
    """A file that is read: names, and the values of each column; `dropped` rows had gaps."""

    name: str
    content: bytes
    names: tuple[str, ...]
    columns: tuple[tuple[float, ...] | tuple[str, ...], ...]
    dropped: int = 0
    encoding: str = "utf-8"
    pandas: dict[str, object] | None = None  # the options with which pandas reads the same
    clevercsv_differs: str = ""  # why its delimiter is another one


@dataclass(frozen=True)
class Refused:
    """A file that is refused, with these words in the sentence."""

    name: str
    content: bytes
    words: str


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(data))

    head = struct.pack(">2I5B", 2, 2, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0\1\2\0\3\4")
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


KOREAN = "이름,나이,키\r\n김철수,17,172.5\r\n이영희,16,160.1\r\n박민수,18,181\r\n"
KOREAN_NAMES = ("이름", "나이", "키")
KOREAN_COLUMNS = (("김철수", "이영희", "박민수"), (17, 16, 18), (172.5, 160.1, 181))
XY, XY_VALUES = ("x", "y"), ((1, 3), (2, 4))
HEADLESS = {"header": None}

READ = (
    # --- delimiters and decimal marks ---
    Read("plain", b"x,y\n1,2\n3,4\n", XY, XY_VALUES, pandas={}),
    Read("no line break at the end", b"x,y\n1,2\n3,4", XY, XY_VALUES, pandas={}),
    Read("Windows line breaks", b"x,y\r\n1,2\r\n3,4\r\n", XY, XY_VALUES, pandas={}),
    Read("line breaks of old Macs", b"x,y\r1,2\r3,4\r", XY, XY_VALUES, pandas={}),
    Read("semicolons", b"x;y\n1;2\n3;4\n", XY, XY_VALUES, pandas={"sep": ";"}),
    Read(
        "tabs, as pasted from a sheet", b"x\ty\n1\t2\n3\t4\n", XY, XY_VALUES, pandas={"sep": "\t"}
    ),
    Read("bars", b"x|y\n1|2\n3|4\n", XY, XY_VALUES, pandas={"sep": "|"}),
    Read(
        "aligned with spaces",
        b"  x    y\n  1    2 \n 30  4.5\n",
        XY,
        ((1, 30), (2, 4.5)),
        pandas={"sep": r"\s+"},
    ),
    Read(
        "a space at the end of the names only",
        b"x y \n1 2\n3 4\n",
        XY,
        XY_VALUES,
        pandas={"sep": r"\s+"},
    ),
    Read(
        "decimal commas after semicolons",
        b"x;y\n0,5;1,25\n-2,0;3e2\n",
        XY,
        ((0.5, -2), (1.25, 300)),
        pandas={"sep": ";", "decimal": ","},
    ),
    Read(
        "decimal commas without names",
        b"0,0;1,0;1\n0,1;1,1;0\n1,0;0,0;1\n1,1;1,1;1\n",
        ("x₁", "x₂", "x₃"),
        ((0, 0.1, 1, 1.1), (1, 1.1, 0, 1.1), (1, 0, 1, 1)),
        pandas={"sep": ";", "decimal": ",", **HEADLESS},
    ),
    Read(
        "decimal commas after tabs",
        b"x\ty\n0,5\t1,5\n2,5\t3,5\n",
        XY,
        ((0.5, 2.5), (1.5, 3.5)),
        pandas={"sep": "\t", "decimal": ","},
    ),
    Read(
        "decimal commas after spaces",
        b"0,5 100,5\n2,5 300,5\n",
        ("x₁", "x₂"),
        ((0.5, 2.5), (100.5, 300.5)),
        pandas={"sep": " ", "decimal": ",", **HEADLESS},
        clevercsv_differs="it knows no decimal commas",
    ),
    Read(
        "thousands of Germany",
        b"city;people;area\nBonn;1.234.567,5;141,1\nUlm;12.345;118,7\n",
        ("city", "people", "area"),
        (("Bonn", "Ulm"), (1234567.5, 12345), (141.1, 118.7)),
        pandas={"sep": ";", "decimal": ",", "thousands": "."},
    ),
    Read(
        "thousands of France, with narrow spaces",
        "x;y\n1\u202f234,5;2\n3\u00a0456;4,5\n".encode(),
        XY,
        ((1234.5, 3456), (2, 4.5)),
    ),
    Read(
        "thousands of Switzerland",
        "x;y\n1'234.5;2\n3’456.5;4\n".encode(),
        XY,
        ((1234.5, 3456.5), (2, 4)),
    ),
    Read(
        "thousands of America, in quotation marks",
        b'x,y\n"1,234.5",2\n"3,456",4\n',
        XY,
        ((1234.5, 3456), (2, 4)),
        pandas={"thousands": ","},
    ),
    Read(
        "three decimals are no thousands", b"x;y\n1.234;2\n3.456;4\n", XY, ((1.234, 3.456), (2, 4))
    ),
    Read(
        "a true minus sign, and exponents",
        "x,y\n−1.5,1e-3\n+2,.5E+2\n".encode(),
        XY,
        ((-1.5, 2), (0.001, 50)),
    ),
    # --- encodings ---
    Read("Korean in UTF-8", KOREAN.encode(), KOREAN_NAMES, KOREAN_COLUMNS, pandas={}),
    Read(
        "Korean from Excel, UTF-8 with a mark",
        KOREAN.encode("utf-8-sig"),
        KOREAN_NAMES,
        KOREAN_COLUMNS,
        encoding="utf-8-sig",
        pandas={},
    ),
    Read(
        "Korean from Excel, CP949",
        KOREAN.encode("cp949"),
        KOREAN_NAMES,
        KOREAN_COLUMNS,
        encoding="cp949",
        pandas={"encoding": "cp949"},
    ),
    Read(
        "a syllable that only CP949 has",
        "이름,점수,좋아하는 음식\n똠방,1,김치\n펲시,2,사과\n".encode("cp949"),
        ("이름", "점수", "좋아하는 음식"),
        (("똠방", "펲시"), (1, 2), ("김치", "사과")),
        encoding="cp949",
        pandas={"encoding": "cp949"},
    ),
    Read(
        "Korean with units, CP949",
        "온도(℃),넓이(㎡),상태\n21.5,84,맑음\n19,59.9,흐림\n".encode("cp949"),
        ("온도(℃)", "넓이(㎡)", "상태"),
        ((21.5, 19), (84, 59.9), ("맑음", "흐림")),
        encoding="cp949",
        pandas={"encoding": "cp949"},
    ),
    Read(
        "UTF-16 with a mark, from Excel's Unicode text",
        KOREAN.replace(",", "\t").encode("utf-16"),
        KOREAN_NAMES,
        KOREAN_COLUMNS,
        encoding="utf-16",
        pandas={"sep": "\t", "encoding": "utf-16"},
    ),
    Read(
        "UTF-16, large end first, with a mark",
        codecs.BOM_UTF16_BE + KOREAN.encode("utf-16-be"),
        KOREAN_NAMES,
        KOREAN_COLUMNS,
        encoding="utf-16",
        pandas={"encoding": "utf-16"},
    ),
    Read(
        "UTF-16 without a mark",
        KOREAN.encode("utf-16-le"),
        KOREAN_NAMES,
        KOREAN_COLUMNS,
        encoding="utf-16-le",
        pandas={"encoding": "utf-16-le"},
    ),
    Read(
        "UTF-16, large end first, without a mark, with syllables that have a zero byte",
        "반,값\n가,1\n관,2\n가,3\n".encode("utf-16-be"),
        ("반", "값"),
        (("가", "관", "가"), (1, 2, 3)),
        encoding="utf-16-be",
        pandas={"encoding": "utf-16-be"},
    ),
    Read(
        "UTF-32 with a mark",
        codecs.BOM_UTF32_LE + "x,y\n1,2\n3,4\n".encode("utf-32-le"),
        XY,
        XY_VALUES,
        encoding="utf-32",
        pandas={"encoding": "utf-32"},
    ),
    Read(
        "Japanese in Shift-JIS",
        "名前,年齢,都市\n田中さん,30,東京です\n鈴木さん,25,大阪でした\n".encode("shift-jis"),
        ("名前", "年齢", "都市"),
        (("田中さん", "鈴木さん"), (30, 25), ("東京です", "大阪でした")),
        encoding="cp932",
        pandas={"encoding": "cp932"},
    ),
    Read(
        "Chinese in GB18030",
        "姓名,年龄,城市\n张伟先生,30,北京市海淀区\n王芳女士,25,上海市黄浦区\n".encode("gb18030"),
        ("姓名", "年龄", "城市"),
        (("张伟先生", "王芳女士"), (30, 25), ("北京市海淀区", "上海市黄浦区")),
        encoding="gb18030",
        pandas={"encoding": "gb18030"},
    ),
    Read(
        "German in Windows-1252",
        "Größe;Gefühl\n1,5;süß\n2,5;böse\n".encode("cp1252"),
        ("Größe", "Gefühl"),
        ((1.5, 2.5), ("süß", "böse")),
        encoding="cp1252",
        pandas={"sep": ";", "decimal": ",", "encoding": "cp1252"},
    ),
    # --- names ---
    Read(
        "no names",
        b"5.1,3.5,setosa\n7.0,3.2,versicolor\n6.3,3.3,virginica\n",
        ("x₁", "x₂", "x₃"),
        ((5.1, 7, 6.3), (3.5, 3.2, 3.3), ("setosa", "versicolor", "virginica")),
        pandas=HEADLESS,
    ),
    Read(
        "names that come twice, and one that is taken",
        b"x,x,x (2),y\n1,2,3,4\n5,6,7,8\n",
        ("x", "x (3)", "x (2)", "y"),
        ((1, 5), (2, 6), (3, 7), (4, 8)),
    ),
    Read(
        "numbers of rows without a name",
        b",x,y\n0,1.5,2\n1,3.5,4\n",
        ("x₁", "x", "y"),
        ((0, 1), (1.5, 3.5), (2, 4)),
    ),
    Read(
        "all texts",
        b"colour,size\nred,big\nblue,small\nred,small\n",
        ("colour", "size"),
        (("red", "blue", "red"), ("big", "small", "small")),
        pandas={},
    ),
    Read(
        "all texts after semicolons",
        b"colour;size\nred;big, or so\nblue;small\n",
        ("colour", "size"),
        (("red", "blue"), ("big, or so", "small")),
        pandas={"sep": ";"},
    ),
    Read(
        "texts of which each ends in a number",
        b"address,room\nMain 5,hall 1\nPark 7,hall 2\n",
        ("address", "room"),
        (("Main 5", "Park 7"), ("hall 1", "hall 2")),
        pandas={},
    ),
    Read(
        "names with spaces over texts that end in numbers",
        b"home address,lecture room\nMain 5,hall 1\nPark 7,hall 2\n",
        ("home address", "lecture room"),
        (("Main 5", "Park 7"), ("hall 1", "hall 2")),
        pandas={},
    ),
    Read(
        "the delimiter within each row, in quotation marks",
        b'"Kim; A";big\n"Lee; B";small\n"Bae; B";small\n',
        ("Kim; A", "big"),
        (("Lee; B", "Bae; B"), ("small", "small")),
        pandas={"sep": ";"},
    ),
    Read(
        "one column of texts with spaces",
        b"hello world\nfoo bar\nhello world\n",
        ("x₁",),
        (("hello world", "foo bar", "hello world"),),
        pandas=HEADLESS,
    ),
    Read(
        "several values in one cell",
        b"id,title,genres\n1,Toys (1995),Fun|Film\n2,Heat (1995),Crime|Drama\n3,Up,Fun|Sky\n",
        ("id", "title", "genres"),
        ((1, 2, 3), ("Toys (1995)", "Heat (1995)", "Up"), ("Fun|Film", "Crime|Drama", "Fun|Sky")),
        pandas={},
    ),
    Read(
        "all texts without names",
        b"yes,no\nno,yes\nyes,yes\n",
        ("x₁", "x₂"),
        (("yes", "no", "yes"), ("no", "yes", "yes")),
        pandas=HEADLESS,
    ),
    Read(
        "no names over a gap in the first row",
        b"NA,1\n2,3\n",
        ("x₁", "x₂"),
        ((2,), (3,)),
        dropped=1,
    ),
    Read(
        "a line break in a name",
        b'"length\nin cm",y\n1,2\n3,4\n',
        ("length in cm", "y"),
        XY_VALUES,
    ),
    Read(
        "names after a # as NumPy writes them",
        b"# x,y\n1.0e+00,2.0e+00\n3.0e+00,4.0e+00\n",
        XY,
        XY_VALUES,
    ),
    # --- lines that are no rows ---
    Read(
        "the line sep= of Excel",
        b"sep=;\r\nx;y\r\n1;2\r\n3;4\r\n",
        XY,
        XY_VALUES,
        pandas={"sep": ";", "skiprows": 1},
    ),
    Read(
        "the line sep= with a mark, and only one column in sight",
        "sep=|\nx|y\n1,5|2\n3,5|4\n".encode("utf-8-sig"),
        XY,
        ((1.5, 3.5), (2, 4)),
        encoding="utf-8-sig",
        pandas={"sep": "|", "decimal": ",", "skiprows": 1},
    ),
    Read(
        "comments, one with a quotation mark",
        b'# measured, "today\nx,y\n1,2\n# a break\n\n3,4\n',
        XY,
        XY_VALUES,
        pandas={"comment": "#"},
    ),
    Read(
        "a title, padded by Excel, over the names",
        "2024년 측정,,\n\nx,y,c\n1,2,a\n3,4,b\n".encode(),
        ("x", "y", "c"),
        (*XY_VALUES, ("a", "b")),
        pandas={"skiprows": 2},
    ),
    Read("empty lines and empty rows of Excel", b"x;y\n\n1;2\n;\n  \n3;4\n;\n", XY, XY_VALUES),
    Read("a delimiter at the end of each line", b"x,y,\n1,2,\n3,4,\n", XY, XY_VALUES),
    Read("a delimiter at the end of each row only", b"x,y\n1,2,\n3,4,\n", XY, XY_VALUES),
    Read(
        "the last byte of DOS",
        b"x,y\r\n1,2\r\n3,4\r\n\x1a",
        XY,
        XY_VALUES,
    ),
    # --- texts ---
    Read(
        "commas and quotation marks in quotation marks",
        b'city,x\n"Paris, Texas",1\n"the ""old"" one",2\n',
        ("city", "x"),
        (("Paris, Texas", 'the "old" one'), (1, 2)),
        pandas={},
    ),
    Read(
        "line breaks in quotation marks",
        b'note,x\n"two\nlines, # and more",1\n"three\r\n\r\nlines",2\n',
        ("note", "x"),
        (("two\nlines, # and more", "three\n\nlines"), (1, 2)),
    ),
    Read(
        "a space before each quotation mark",
        b'city, x\n"Paris, Texas", 1\n "Rome, Italy", 2\n',
        ("city", "x"),
        (("Paris, Texas", "Rome, Italy"), (1, 2)),
        pandas={"skipinitialspace": True},
    ),
    Read(
        "a class that is named like a number among others",
        b"x,class\n1,0\n2,1\n3,none\n4,both\n",
        ("x", "class"),
        ((1, 2, 3, 4), ("0", "1", "none", "both")),
        pandas={"keep_default_na": False},
    ),
    Read(
        "dates are texts",
        b"when,x\n2024-01-05 10:30,1\n2024-01-06 11:00,2\n",
        ("when", "x"),
        (("2024-01-05 10:30", "2024-01-06 11:00"), (1, 2)),
        pandas={},
    ),
    Read(
        "what only Python takes for a number is a text",
        b"x,y\n1_000,0x10\n2_000,0x20\n",
        XY,
        (("1_000", "2_000"), ("0x10", "0x20")),
    ),
    # --- missing values ---
    Read(
        "missing values",
        b"x,y,c\n1,2,a\n,3,a\nNA,4,a\nnan,5,b\n?,6,b\n-,7,b\n8,9,\n10,11,b\n",
        ("x", "y", "c"),
        ((1, 10), (2, 11), ("a", "b")),
        dropped=6,
    ),
    Read(
        "Excel's missing value at the beginning of a line",
        b"x;y\n1;2\n#N/A;9\n3;4\n",
        XY,
        XY_VALUES,
        dropped=1,
    ),
    Read("a column without values", b"x,empty,y\n1,,2\n3,,4\n", XY, XY_VALUES),
    # --- few values ---
    Read("one column", b"x\n1.5\n2.5\n", ("x",), ((1.5, 2.5),), pandas={}),
    Read(
        "one column of decimal commas",
        b"x\n0,5\n0,7\n1,25\n",
        ("x",),
        ((0.5, 0.7, 1.25),),
    ),
    Read(
        "one column of texts with commas",
        b"hello, world\nfoo\nbar and baz\n",
        ("hello, world",),
        (("foo", "bar and baz"),),
    ),
    Read(
        "one row",
        b"0.05,0.1,0.01,0.99\n",
        ("x₁", "x₂", "x₃", "x₄"),
        ((0.05,), (0.1,), (0.01,), (0.99,)),
        pandas=HEADLESS,
    ),
    Read("one number", b"5", ("x₁",), ((5,),), pandas=HEADLESS),
    Read("a constant column", b"x,y\n1,7\n2,7\n", XY, ((1, 2), (7, 7)), pandas={}),
)

REFUSED = (
    Refused("an empty file", b"", "no values"),
    Refused("spaces and line breaks", b" \n\r\n\t\n", "no values"),
    Refused("only a mark", codecs.BOM_UTF8, "no values"),
    Refused("only comments", b"# one\n# two\n", "no values"),
    Refused(
        "a row that is too short", b"x,y,z\n1,2,3\n4,5\n6,7,8\n", "Line 3 ends before column “z”"
    ),
    Refused("a row that is too long", b"x,y\n1,2\n3,4,5\n6,7\n", "Line 3 goes on after column “y”"),
    Refused(
        "a wrong row after a cell of several lines",
        b'x,c\n1,"a\nb"\n2,c\n3,"c",9\n',
        "Line 5 goes on after column “c”",
    ),
    Refused(
        "a text among numbers",
        b"x,y\n1,2\n3,4\n5,6\n7,8\n9,1O\n",
        "Line 6, column “y”: “1O” is not a number",
    ),
    Refused(
        "a second line of names",
        b"length;width\ncm;cm\n1,5;2\n2,5;3\n3,5;4\n4,5;5\n5,5;6\n",
        "Line 2, column “length”: “cm” is not a number",
    ),
    Refused(
        "infinity", b"x,y\n1,2\n-inf,4\n5,6\n7,8\n9,1\n", "Line 3, column “x”: “-inf” is too large"
    ),
    Refused(
        "a number that is too large",
        b"x,y\n1,2\n3,1e999\n",
        "Line 3, column “y”: “1e999” is too large",
    ),
    Refused(
        "a quotation mark without its end", b'x,y\n1,2\n"3,4\n5,6\n', "Line 3: a quotation mark"
    ),
    Refused(
        "a cell without end",
        b'x,y\n1,2\n"' + b"3,4\n" * 40_000,
        "Line 3: a quotation mark",
    ),
    Refused("text after a quotation mark", b'x,y\n"1"2,3\n', "Line 2: a quotation mark"),
    Refused("all rows have gaps", b"x,y\n1,\n,2\n", "a value is missing"),
    Refused("a picture", png(), "not a text"),
    Refused("zero bytes in a text", b"x,y\n1,2\n3,\x004\n", "not a text: line 3"),
    Refused("control characters", b"x,y\n1,2\n\x1b[31m3,4\n", "not a text: line 3"),
    Refused("an Excel workbook", b"PK\3\4" + bytes(100), "Excel workbook"),
    Refused("an Excel workbook of before 2007", b"\xd0\xcf\x11\xe0" + bytes(100), "Excel workbook"),
    Refused(
        "half of UTF-16", "x,y\n1,2\n".encode("utf-16")[:-1], "not possible in the encoding utf-16"
    ),
    Refused(
        "one wrong byte in UTF-8",
        KOREAN.encode().replace(b"16", b"1\xff"),
        "Line 3: byte 51 of the file is not possible in the encoding utf-8",
    ),
    Refused("UTF-8 that is cut off", ("이름,값\n" + "가,1\n" * 20).encode()[:-4], "encoding utf-8"),
    Refused("random bytes", bytes(range(128, 256)) * 3, "not possible in the encoding"),
    Refused(
        "10,000 columns", b",".join(b"%d" % number for number in range(10_000)), "10,000 columns"
    ),
    Refused(
        "a name without end", b"x," + b"y" * 300 + b"\n1,2\n", "Line 1, column 2: the name has 300"
    ),
)
