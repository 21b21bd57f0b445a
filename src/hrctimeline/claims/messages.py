"""What is told of a claim that isn't backed."""

from hrctimeline.claims.attributions import Misattributed
from hrctimeline.claims.check import Fault
from hrctimeline.claims.date_parts import OtherPart
from hrctimeline.claims.names.dropped import Dropped
from hrctimeline.claims.names.offices import Otherwise
from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.numbers.reading import Number
from hrctimeline.claims.prose import Weekday
from hrctimeline.claims.quotation_proof import LeftOut
from hrctimeline.dates import DateMention
from hrctimeline.findings import Severity
from hrctimeline.words.quotations import LoneMark, Quotation
from hrctimeline.words.text import fold


def missing(fault: Fault, *, labelled: bool) -> str:
    """What is missed; `labelled`: what stands for it is in a source's title or the like, and in no quote."""
    words, namer = f"“{fault.words}”", "its source" if labelled else "it"
    match fault.atom:
        case Quotation() if fault.doubt:
            recased = fold(fault.words).rstrip(".,").casefold() == fault.doubt.rstrip(".,").casefold()
            how = ", but for its capitals" if recased else ""
            return f"{words} is “{fault.doubt}” in the event's quotes{how}"
        case Quotation():
            return f"no quote of the event has the words {words}"
        case LeftOut(words=hidden, turning=turning):
            what = f" “{turning}”" if turning else ", out of two sentences"
            return f"{words} leaves out{what}: “{hidden}”"
        case Misattributed(given=given, said=said):
            return f"{words} is given to {given}, and the quote says that {' or '.join(said)} says it"
        case LoneMark(opens=opens):
            return f"nothing {'closes' if opens else 'opens'} the quotation mark {words}"
        case Run(near=near, seated=how) if how:
            return f"no quote of the event names {words}: {namer} names “{near}”, {how}"
        case Run(near=near) if near:
            return f"{words} is perhaps “{near}” of the event's {'sources' if labelled else 'quotes'}"
        case Run():
            return f"no quote of the event names {words}"
        case Dropped(said=said) | Otherwise(said=said):
            return f"{words} is “{said}” in the event's quotes"
        case Number(vague=True) if not fault.doubt:
            return f"no quote of the event says as much as {words}"
        case Number(readings=readings) if not readings:
            return f"{words} is few, and the quotes have {fault.doubt}"
        case Number():
            if fault.severity is Severity.NOTE and fault.doubt:
                return f"{words} is {fault.doubt}"
            if fault.doubt:
                return f"no quote of the event surely has the number {words}: it has {fault.doubt}"
            return f"no quote of the event has the number {words}"
        case Weekday():
            return f"neither the event's date nor a quote of it is a {words}"
        case OtherPart(period=period, day=day):
            return f"{words}: {day} lies in another part of {period}"
        case DateMention(value=""):
            return f"no calendar has a day {words}"
        case DateMention() if fault.doubt:
            return f"no quote of the event states a day for {words}: {fault.doubt}"
        case DateMention(value=value):
            return f"{words} ({value}) is neither the event's date nor stated by a quote of it"
