<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>A</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂w of “{name}” &amp; more</source>
        <translation>“{name}”의 ∂L/∂w 등</translation>
    </message>
</context>
<context>
    <name>B</name>
    <message>
        <source>Open</source>
        <translation>열린 상태</translation>
    </message>
    <message>
        <source>two
lines</source>
        <translation>두
줄 &lt;b&gt;😀&lt;/b&gt;</translation>
    </message>
</context>
</TS>
