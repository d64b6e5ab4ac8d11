import type { SentenceWords } from '../../sentence-words.ts'

/** Drawings as SVG, in Gujarati. */
export const guDrawingSentences: SentenceWords = {
  'Use the original art, not a badge that somebody was given.':
    'મૂળ ચિત્ર વાપરો, કોઈકને અપાયેલો બૅજ નહીં.',
  'Save it as Plain SVG (Inkscape: File, Save a Copy, Plain SVG; Illustrator: Export As, SVG) and use that file.':
    'તેને સાદી SVG તરીકે સાચવો (Inkscape: “File”, “Save a Copy”, “Plain SVG”; Illustrator: “Export As”, “SVG”) અને તે ફાઇલ વાપરો.',
  'Take it out and draw it with shapes and paths.': 'તે કાઢી નાખો અને આકારો અને રેખાઓથી દોરો.',
  'Simplify the drawing (Inkscape: Path, Simplify), or save it as PNG.':
    'ચિત્રને સાદું કરો (Inkscape: “Path”, “Simplify”), અથવા PNG તરીકે સાચવો.',
  'This drawing is too big a file: at most {0}.': 'આ ચિત્રની ફાઇલ બહુ મોટી છે: વધુમાં વધુ {0}.',
  'This drawing is not written in UTF-8.': 'આ ચિત્ર UTF-8 માં લખેલું નથી.',
  'Save it again with the encoding UTF-8.': 'તેને UTF-8 સંકેતમાં ફરી સાચવો.',
  'This drawing is not well-formed: a tag, quote or name is wrong here.':
    'આ ચિત્ર બરાબર લખેલું નથી: અહીં કોઈ ટૅગ, અવતરણચિહ્ન કે નામ ખોટું છે.',
  'Open it in a drawing program and save it as SVG again.':
    'તેને ચિત્રકામના પ્રોગ્રામમાં ખોલો અને ફરી SVG તરીકે સાચવો.',
  'This file is not an SVG drawing, whatever its name says.': 'નામ ગમે તે કહે, આ ફાઇલ SVG ચિત્ર નથી.',
  'This drawing does not say that it is SVG.': 'આ ચિત્ર કહેતું નથી કે તે SVG છે.',
  'Begin it with <svg xmlns="http://www.w3.org/2000/svg" …>.':
    'તેની શરૂઆત આનાથી કરો: <svg xmlns="http://www.w3.org/2000/svg" …>.',
  'This drawing has more than 5,000 parts.': 'આ ચિત્રમાં 5,000 થી વધુ ભાગ છે.',
  'This drawing has more than 64 groups inside each other.': 'આ ચિત્રમાં એકબીજાની અંદર 64 થી વધુ જૂથ છે.',
  'Ungroup the drawing and save it again.': 'ચિત્રનાં જૂથ છૂટાં પાડો અને તેને ફરી સાચવો.',
  'This drawing copies its parts again and again, too often to draw.':
    'આ ચિત્ર તેના ભાગોની એટલી વાર નકલ કરે છે કે તે દોરી શકાતું નથી.',
  'Replace the copies by shapes, or save it as PNG.':
    'નકલોની જગ્યાએ આકારો મૂકો, અથવા તેને PNG તરીકે સાચવો.',
  'Parts of this drawing refer to each other in a circle.':
    'આ ચિત્રના ભાગ ગોળ ગોળ એકબીજાનો આધાર લે છે.',
  'Unlink the copies (Inkscape: Edit, Clone, Unlink Clone).':
    'નકલોને છૂટી કરો (Inkscape: “Edit”, “Clone”, “Unlink Clone”).',
  'This drawing does not say how big it is.': 'આ ચિત્ર કેટલું મોટું છે તે કહેતું નથી.',
  'Give the <svg> a viewBox: <svg viewBox="0 0 600 600" …>.':
    '<svg> ને viewBox આપો: <svg viewBox="0 0 600 600" …>.',
  'The size of this drawing is not usable: it must be more than 0 and no side over 4 times the other.':
    'આ ચિત્રનું માપ ચાલે તેમ નથી: તે 0 થી વધુ હોવું જોઈએ, અને કોઈ બાજુ બીજી કરતાં 4 ગણીથી વધુ નહીં.',
  'A square is best: <svg viewBox="0 0 600 600" …>.':
    'ચોરસ સૌથી સારું: <svg viewBox="0 0 600 600" …>.',
  'This drawing has a DOCTYPE, which can hide things.': 'આ ચિત્રમાં DOCTYPE છે, જે વસ્તુઓ છુપાવી શકે છે.',
  'Delete the line that begins with <!DOCTYPE.': '<!DOCTYPE થી શરૂ થતી લીટી ભૂંસો.',
  'This drawing has an instruction for other programs (<?…?>).':
    'આ ચિત્રમાં બીજા પ્રોગ્રામો માટેની સૂચના છે (<?…?>).',
  'Delete what stands between <? and ?>.': '<? અને ?> ની વચ્ચે જે છે તે ભૂંસો.',
  'This drawing has a CDATA section.': 'આ ચિત્રમાં CDATA વિભાગ છે.',
  'Save it as Plain SVG; keep colours on the shapes, not in a style sheet.':
    'તેને સાદી SVG તરીકે સાચવો; રંગો આકારો પર રાખો, શૈલીપત્રકમાં નહીં.',
  'This drawing already has a badge baked into it.': 'આ ચિત્રમાં પહેલેથી એક બૅજ મૂકેલો છે.',
  'This drawing contains a script.': 'આ ચિત્રમાં સ્ક્રિપ્ટ છે.',
  'Take the script out: a badge is a still picture.': 'સ્ક્રિપ્ટ કાઢી નાખો: બૅજ સ્થિર ચિત્ર છે.',
  'This drawing runs a script on an event ({0}).': 'આ ચિત્ર કોઈ ઘટના થાય ત્યારે સ્ક્રિપ્ટ ચલાવે છે ({0}).',
  'Take the attribute out: a badge is a still picture.': 'તે ગુણ કાઢી નાખો: બૅજ સ્થિર ચિત્ર છે.',
  'This drawing moves (<{0}>); a badge is a still picture.':
    'આ ચિત્ર હાલે છે (<{0}>); બૅજ સ્થિર ચિત્ર છે.',
  'Take the animation out.': 'હાલતો ભાગ કાઢી નાખો.',
  'This drawing contains a link.': 'આ ચિત્રમાં લિંક છે.',
  'Take the link out and keep the shapes inside it.': 'લિંક કાઢી નાખો અને તેની અંદરના આકારો રાખો.',
  'This drawing contains something that is not drawn (<{0}>).':
    'આ ચિત્રમાં કંઈક એવું છે જે દોરાતું નથી (<{0}>).',
  'This drawing contains another picture (<{0}>).': 'આ ચિત્રમાં બીજું ચિત્ર છે (<{0}>).',
  'Trace the picture into paths, or save the whole badge as PNG.':
    'ચિત્રને રેખાઓમાં ફેરવો, અથવા આખો બૅજ PNG તરીકે સાચવો.',
  'This drawing uses an effect ({0}) that looks different on each device.':
    'આ ચિત્ર એવી અસર ({0}) વાપરે છે જે દરેક સાધન પર જુદી દેખાય છે.',
  'Take blurs and shadows out, or save it as PNG.':
    'ઝાંખપ અને પડછાયા કાઢી નાખો, અથવા તેને PNG તરીકે સાચવો.',
  'This drawing contains text (<{0}>), which looks different where the font is missing.':
    'આ ચિત્રમાં લખાણ છે (<{0}>), જે ફૉન્ટ ન હોય ત્યાં જુદું દેખાય છે.',
  'Convert the text to outlines (Inkscape: Path, Object to Path; Illustrator: Type, Create Outlines).':
    'લખાણને રેખાઓમાં ફેરવો (Inkscape: “Path”, “Object to Path”; Illustrator: “Type”, “Create Outlines”).',
  'This drawing carries notes of the program that made it ({0}).':
    'આ ચિત્રમાં તેને બનાવનાર પ્રોગ્રામની નોંધો છે ({0}).',
  'This drawing uses a language that is not SVG ({0}).': 'આ ચિત્ર SVG સિવાયની ભાષા વાપરે છે ({0}).',
  '<{0}> is not among the shapes a badge may use.': '<{0}> બૅજમાં વાપરી શકાય એવા આકારોમાં નથી.',
  'The attribute {0} is not among those a badge may use.': 'ગુણ {0} બૅજમાં વાપરી શકાય એવા ગુણોમાં નથી.',
  'Take it out, or save the drawing as Plain SVG.': 'તે કાઢી નાખો, અથવા ચિત્રને સાદી SVG તરીકે સાચવો.',
  'The value of {0} is not one a badge may use.': '{0} નું મૂલ્ય બૅજમાં વાપરી શકાય એવું નથી.',
  'Use plain numbers and colours such as #8a1538.': 'સાદી સંખ્યાઓ અને `#8a1538` જેવા રંગો વાપરો.',
  '{0} points outside this drawing.': '{0} આ ચિત્રની બહાર લઈ જાય છે.',
  'Point only at parts of the drawing itself: #name.': 'ફક્ત આ ચિત્રના જ ભાગો ચીંધો: “#name”.',
  'The style sheet of this drawing says something a badge may not use ({0}).':
    'આ ચિત્રનું શૈલીપત્રક એવું કંઈક કહે છે જે બૅજમાં વાપરી શકાતું નથી ({0}).',
  'Put colours on the shapes: fill="#8a1538".': 'રંગો આકારો પર મૂકો: fill="#8a1538".',
}
