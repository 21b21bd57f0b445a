"""Lands and their peoples: a name of the one stands for a name of the other."""

from functools import cache

# adjectives whose country can't be got by taking an ending away
_PEOPLES = """
    french france, frenchman france, spanish spain, spaniard spain, danish denmark, dane denmark, dutch
    netherlands, dutch holland, irish ireland, scottish scotland, scots scotland, welsh wales, finnish
    finland, finn finland, swiss switzerland, greek greece, german germany, czech czechia, czech
    czechoslovakia, thai thailand, norwegian norway, portuguese portugal, filipino philippines,
    philippine philippines, english england, belgian belgium, afghan afghanistan, kazakh kazakhstan,
    uzbek uzbekistan, turk turkey, turkish turkey, turkish türkiye, polish poland, pole poland, swede
    sweden, swedish sweden, british britain, briton britain, serb serbia, croat croatia, croatian
    croatia, kurdish kurdistan, icelandic iceland, lebanese lebanon, congolese congo, burmese burma,
    ivorian côte, slovak slovakia, soviet soviets, venetian venice, viennese vienna, roman rome,
    athenian athens, parisian paris, londoner london, genevan geneva, peruvian peru, norse norway,
    prussian prussia, catalan catalonia, basque basques, peking beijing
"""


@cache
def peoples() -> dict[str, tuple[str, ...]]:
    """Irregular pairs of an adjective and its country, either way."""
    pairs: dict[str, tuple[str, ...]] = {}
    for pair in _PEOPLES.split(","):
        one, other = pair.split()
        pairs[one] = (*pairs.get(one, ()), other)
        pairs[other] = (*pairs.get(other, ()), one)
    return pairs


_ENDINGS = ("ian", "ean", "an", "n", "ese", "ish", "i")
_STEMS = ("", "a", "e", "o", "y", "ia", "ea", "ey", "en", "land", "es", "as")


@cache
def related(word: str) -> frozenset[str]:
    """The words, in small letters, that name the same land or people: Russian, Russians and Russia."""
    plain = word.casefold()
    found = {
        plain.removesuffix("s"),
        plain + "s",
        *peoples().get(plain, ()),
        *peoples().get(plain.removesuffix("s"), ()),
    }
    single = plain.removesuffix("s")
    for ending in _ENDINGS:
        stem = single.removesuffix(ending)
        if stem != single and len(stem) >= 3:
            found.update(stem + end for end in _STEMS if len(stem + end) > 3)
    for end in _STEMS:
        stem = plain.removesuffix(end)
        if len(stem) >= 3 and (stem != plain or not end):
            made = {stem + ending for ending in _ENDINGS}
            found.update(made | {m + "s" for m in made})
    return frozenset(found - {plain})
