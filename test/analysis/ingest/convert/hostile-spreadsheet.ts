/** What a hostile file asks for. */
interface Demands {
  /** A web server that notes who comes. */
  readonly server: string;
  /** A table elsewhere on this computer, as a file:// address. */
  readonly secret: string;
  /** A file that a macro would write when the spreadsheet is opened. */
  readonly marker: string;
}

const namespaces = {
  office: "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  table: "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  text: "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  draw: "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
  svg: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  script: "urn:oasis:names:tc:opendocument:xmlns:script:1.0",
  of: "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
  xlink: "http://www.w3.org/1999/xlink",
  dom: "http://www.w3.org/2001/xml-events",
  ooo: "http://openoffice.org/2004/office",
};

/** A flat OpenDocument spreadsheet with all that a spreadsheet can do to reach beyond itself: a macro, a picture, linked cells and sheets, a web formula. */
export function hostileSpreadsheet({ server, secret, marker }: Demands): string {
  const declared = Object.entries(namespaces).map(([prefix, name]) => `xmlns:${prefix}="${name}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${declared.join(" ")} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:scripts>
<office:script script:language="ooo:Basic"><ooo:libraries><ooo:library-embedded ooo:name="Standard"><ooo:module ooo:name="M"><ooo:source-code>Sub Go
Open "${marker}" For Output As #1
Print #1, "x"
Close #1
End Sub</ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries></office:script>
<office:event-listeners><script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:Standard.M.Go?language=Basic&amp;location=document" xlink:type="simple"/></office:event-listeners>
</office:scripts>
<office:body><office:spreadsheet>
<table:table table:name="A">
<table:shapes><draw:frame svg:width="1cm" svg:height="1cm"><draw:image xlink:href="${server}/picture.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></table:shapes>
<table:table-column/>
<table:table-row><table:table-cell table:formula="of:=WEBSERVICE(&quot;${server}/webservice&quot;)"/></table:table-row>
<table:table-row><table:table-cell table:formula="of:=['${secret}'#$secret.A1]"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>EM1-05</text:p></table:table-cell></table:table-row>
</table:table>
<table:table table:name="B"><table:table-source xlink:type="simple" xlink:href="${secret}" table:filter-name="Text - txt - csv (StarCalc)" table:filter-options="44,34,76,1" table:refresh-delay="PT1S"/><table:table-column/><table:table-row><table:table-cell/></table:table-row></table:table>
</office:spreadsheet></office:body>
</office:document>
`;
}
