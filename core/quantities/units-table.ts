/**
 * The units people are offered, the most useful first. One unit a line:
 * QUDT local name | symbol | French, said | English, said | other ways people write it
 *
 * “fr, en” where the languages differ; “(s)” makes the plural, or “one:many”. A unit without a symbol
 * is written in words. Other ways are found without accents, capitals and plurals, and for “metre” as
 * for “meter”. Names before the line “-” exist in QUDT 3 (http://qudt.org/vocab/unit/) and are
 * offered; those after it are other spellings met in data, which are only shown.
 */
export const UNITS_TABLE = `
NUM||nombre|number
L|L|litre(s)|litre(s)|l
KiloGM|kg|kilogramme(s)|kilogram(s)|kilo
GM|g|gramme(s)|gram(s)|gr,gm
M|m|mètre(s)|metre(s)
CentiM|cm|centimètre(s)|centimetre(s)
DEG_C|°C|degré(s) Celsius|degree(s) Celsius|C,ºC,degré,degree,deg C,degré C,degree C,celsius,centigrade
PERCENT|%|pour cent|per cent|pourcent,percent,p. cent,pct
MIN|min|minute(s)|minute(s)|mn
HR|h|heure(s)|hour(s)|hr
DAY||jour(s)|day(s)|j,jr,d
WK||semaine(s)|week(s)|sem,wk
SEC|s|seconde(s)|second(s)|sec
M3|m³|mètre(s) cube(s)|cubic metre(s)
MilliL|mL|millilitre(s)|millilitre(s)|cc
MilliM|mm|millimètre(s)|millimetre(s)
M2|m²|mètre(s) carré(s)|square metre(s)|sq m
MilliGM|mg|milligramme(s)|milligram(s)
BEAT-PER-MIN|bpm|battement(s) par minute|beat(s) per minute|batt/min,puls/min,pulsation par minute
PER-MIN|/min|par minute|per minute|fois par minute,times per minute
HZ|Hz|hertz|hertz
PH|pH|de pH:de pH|pH
PPM|ppm|partie(s) par million|part(s) per million
MO||mois|month(s)
YR||an(s)|year(s)|année,yr
CUP_US|tasse(s),cup(s)|tasse(s)|cup(s)
TBSP|c. à soupe,tbsp|cuillère(s) à soupe|tablespoon(s)|c. à s.,cs,cuillerée à soupe,càs
TSP|c. à thé,tsp|cuillère(s) à thé|teaspoon(s)|c. à t.,cuillère à café,c. à café,càc,cuillerée à thé
FT|pi,ft|pied(s)|foot:feet|'
IN|po,in|pouce(s)|inch:inches|"
LB|lb|livre(s)|pound(s)
OZ|oz|once(s)|ounce(s)
OZ_VOL_US|oz liq.,fl oz|once(s) liquide(s)|fluid ounce(s)
GAL_US|gal US,US gal|gallon(s) US|US gallon(s)|gallon américain
YD|vg,yd|verge(s)|yard(s)
MI|mi|mille(s)|mile(s)
FT2|pi²,ft²|pied(s) carré(s)|square foot:square feet|sq ft
FT3|pi³,ft³|pied(s) cube(s)|cubic foot:cubic feet|cu ft
AC|acre(s)|acre(s)|acre(s)
HA|ha|hectare(s)|hectare(s)
KiloM|km|kilomètre(s)|kilometre(s)
MicroM|µm|micromètre(s)|micrometre(s)|micron
CentiM2|cm²|centimètre(s) carré(s)|square centimetre(s)
CentiM3|cm³|centimètre(s) cube(s)|cubic centimetre(s)
MicroL|µL|microlitre(s)|microlitre(s)
CentiL|cL|centilitre(s)|centilitre(s)
TONNE|t|tonne(s)|tonne(s)|tonne métrique
MicroGM|µg|microgramme(s)|microgram(s)|mcg
TONNE-PER-HA|t/ha|tonne(s) par hectare|tonne(s) per hectare
KiloGM-PER-HA|kg/ha|kilogramme(s) par hectare|kilogram(s) per hectare
KiloGM-PER-M2|kg/m²|kilogramme(s) par mètre carré|kilogram(s) per square metre
GM-PER-M2|g/m²|gramme(s) par mètre carré|gram(s) per square metre
NUM-PER-M2|/m²|par mètre carré|per square metre|plants/m²,au m²
GM-PER-L|g/L|gramme(s) par litre|gram(s) per litre
MilliGM-PER-L|mg/L|milligramme(s) par litre|milligram(s) per litre
MilliS-PER-CentiM|mS/cm|millisiemens par centimètre|millisiemens per centimetre
DEGREE_BRIX|°Bx|degré(s) Brix|degree(s) Brix|brix
MilliM_HG|mmHg|millimètre(s) de mercure|millimetre(s) of mercury|mm Hg
BREATH-PER-MIN|resp./min,breaths/min|respiration(s) par minute|breath(s) per minute
L-PER-MIN|L/min|litre(s) par minute|litre(s) per minute
L-PER-HR|L/h|litre(s) par heure|litre(s) per hour
MilliL-PER-HR|mL/h|millilitre(s) par heure|millilitre(s) per hour|ml/hr,cc/h
MilliMOL-PER-L|mmol/L|millimole(s) par litre|millimole(s) per litre
MilliGM-PER-KiloGM|mg/kg|milligramme(s) par kilogramme|milligram(s) per kilogram
MicroGM-PER-KiloGM|µg/kg|microgramme(s) par kilogramme|microgram(s) per kilogram|mcg/kg
MilliL-PER-KiloGM|mL/kg|millilitre(s) par kilogramme|millilitre(s) per kilogram
IU|UI,IU|unité(s) internationale(s)|international unit(s)
DEG_F|°F|degré(s) Fahrenheit|degree(s) Fahrenheit|F,ºF,deg F,fahrenheit
K|K|kelvin(s)|kelvin(s)
DEG|°|degré(s) d’angle|degree(s) of angle|º
PPB|ppb|partie(s) par milliard|part(s) per billion
FRAME-PER-SEC|i/s,fps|image(s) par seconde|frame(s) per second|ips,img/s
FRAME|image(s),frame(s)|image(s)|frame(s)
PIXEL|px|pixel(s)|pixel(s)
DPI|ppp,dpi|point(s) par pouce|dot(s) per inch
KiloHZ|kHz|kilohertz|kilohertz
MegaHZ|MHz|mégahertz|megahertz
DeciB|dB|décibel(s)|decibel(s)
DeciB_A|dBA|décibel(s) A|A-weighted decibel(s)|dB(A)
DeciB_M|dBm|dBm|dBm
DeciB_C|dBc|dBc|dBc
BIT|bit|bit(s)|bit(s)
BYTE|o,B|octet(s)|byte(s)
KiloBYTE|ko,kB|kilooctet(s)|kilobyte(s)
MegaBYTE|Mo,MB|mégaoctet(s)|megabyte(s)
GigaBYTE|Go,GB|gigaoctet(s)|gigabyte(s)
TeraBYTE|To,TB|téraoctet(s)|terabyte(s)
MegaBIT-PER-SEC|Mbit/s|mégabit(s) par seconde|megabit(s) per second|Mb/s,Mbps
MilliSEC|ms|milliseconde(s)|millisecond(s)
PER-SEC|/s|par seconde|per second
PER-HR|/h|par heure|per hour
PER-DAY||par jour|per day|/jour,/j,/day
M-PER-SEC|m/s|mètre(s) par seconde|metre(s) per second
KiloM-PER-HR|km/h|kilomètre(s) par heure|kilometre(s) per hour
LUX|lx|lux|lux
CD|cd|candela(s)|candela(s)
LM|lm|lumen(s)|lumen(s)
V|V|volt(s)|volt(s)
A|A|ampère(s)|ampere(s)|amp
A-HR|Ah|ampèreheure(s)|ampere hour(s)
W|W|watt(s)|watt(s)
KiloW|kW|kilowatt(s)|kilowatt(s)
W-HR|Wh|wattheure(s)|watt hour(s)
KiloW-HR|kWh|kilowattheure(s)|kilowatt hour(s)
OHM|Ω|ohm(s)|ohm(s)
KiloCAL|kcal|kilocalorie(s)|kilocalorie(s)
J|J|joule(s)|joule(s)
N|N|newton(s)|newton(s)
PA|Pa|pascal(s)|pascal(s)
HectoPA|hPa|hectopascal(s)|hectopascal(s)
KiloPA|kPa|kilopascal(s)|kilopascal(s)
BAR|bar|bar(s)|bar(s)
PSI|lb/po²,psi|livre(s) par pouce carré|pound(s) per square inch
-
UNITLESS||sans unité|no unit
L-PER-M2|L/m²|litre(s) par mètre carré|litre(s) per square metre
Hz|Hz|hertz|hertz
PX|px|pixel(s)|pixel(s)
DB|dB|décibel(s)|decibel(s)
BEAT_PER_MIN|bpm|battement(s) par minute|beat(s) per minute`;
