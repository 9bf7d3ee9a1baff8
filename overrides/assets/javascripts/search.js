/* Search without a server: one index a language, fetched when the search is first opened.
   window.songmaSearch(query, {lang, limit}) promises [{url, title, section, excerpt, marks, score}]. */
(function () {
  "use strict";
  var SINGLE = 45, LETTERS = 91, LONGEST = 200, MOST_TOKENS = 16, AROUND = 70, FEW = 6, SHOWN = 170;
  var TITLE = 2, HEADING = 1, WEIGHTS = [1, 3, 6];
  var TONES = "\u0300\u0301\u0303\u0309\u0323", LAO = "\u0e80-\u0eff";
  var own = document.currentScript;
  var root = own.src.replace(/assets\/javascripts\/.*/, "");
  var prefix = own.getAttribute("src").replace(/assets\/javascripts\/.*/, "");
  var raw = {}, loads = {}, spreads = {};

  /* Folding: two spellings of the same become one. `exact` keeps the marks, `plain` drops them. */
  var RULES = [
    [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""],
    [/[\u0ed0-\u0ed9]/g, function (digit) { return digit.charCodeAt(0) - 0xed0; }],
    [/([\u0ec8-\u0ecb])\u0ecd/g, "\u0ecd$1"],
    [/(\d)[.,\u00a0](?=\d{3}(?!\d))/g, "$1"],
    [new RegExp("([" + TONES + "])([a-z\u0111\u0302\u0306\u031b]+)", "g"), "$2$1"],
    [new RegExp("(^|[^a-z])(qu|[hklmstv])y([" + TONES + "]?)(?![a-z])", "g"), "$1$2i$3"],
    [/[^0-9a-z\u00df-\u00f6\u00f8-\u1fff\u3040-\ud7ff\uf900-\ufdff\n]+/g, " "],
    [new RegExp("([" + LAO + "]) (?=[" + LAO + "])", "g"), "$1"],
    [new RegExp("([" + LAO + "])(?=[a-z0-9\u0111])|([a-z0-9\u0111])(?=[" + LAO + "])", "g"), "$1$2 "]
  ];

  function exact(text) {
    return RULES.reduce(function (done, rule) { return done.replace(rule[0], rule[1]); },
      text.normalize("NFKD").toLowerCase());
  }

  function plain(text) { return text.replace(/[\u0300-\u036f]/g, "").replace(/\u0111/g, "d"); }

  function isLao(token) { return /[\u0e80-\u0eff]/.test(token); }

  /* The index as the builder packed it: its texts, and both foldings of them, made word by word. */
  function unpack(data) {
    var all = data.words.split("\n"), literals = data.texts.match(/\t[^\t]+\t/g) || [], known = Object.create(null);
    literals.forEach(function (found) { all.push(found.slice(1, -1)); });
    var folded = exact(all.join("\n")).split("\n"), bares = plain(folded.join("\n")).split("\n"), none = {};
    var words = all.map(function (word, n) {
      var is = /^[\p{L}\p{N}\p{M}]/u.test(word), marked = is ? folded[n].trim() : "";
      return known[word] = known[word] || {
        text: word, is: is, marked: marked, plain: is ? bares[n].trim() : "", lines: [], thousand: /^\d{3}$/.test(marked),
        number: /\d$/.test(marked), starts: isLao(marked[0] || ""), ends: isLao(marked[marked.length - 1] || "")
      };
    });
    var made = { texts: [], marked: [], plain: [], words: words };

    data.texts.split("\n").forEach(function (line, number) {
      var text = "", marked = " ", bare = " ", last = none, between = "", was = false, at = 0, word, code, end, gap;
      while (at < line.length) {
        code = line.charCodeAt(at++) - 35;
        if (code === -26) {
          end = line.indexOf("\t", at);
          word = known[line.slice(at, end)];
          at = end + 1;
        } else {
          code = letter(code);
          if (code >= SINGLE) code = SINGLE + (code - SINGLE) * LETTERS + letter(line.charCodeAt(at++) - 35);
          word = words[code];
        }
        text += was && word.is ? " " + word.text : word.text;
        was = word.is;
        if (!was) between += word.text;
        if (!word.marked) continue;
        gap = last === none || last.ends && word.starts || last.number && word.thousand && /^[.,\u00a0]$/.test(between) ? "" : " ";
        marked += gap + word.marked;
        bare += gap + word.plain;
        if (word.lines[word.lines.length - 1] !== number) word.lines.push(number);
        last = word;
        between = "";
      }
      made.texts.push(text);
      made.marked.push(marked + " ");
      made.plain.push(bare + " ");
    });
    return made;
  }

  function letter(code) { return code > 56 ? code - 1 : code; }

  /* Lines as one text that can be looked through, and its words by their first letter. */
  function haystack(lines, words, key) {
    var byLetter = Object.create(null);
    words.forEach(function (word) { (byLetter[word[key][0]] = byLetter[word[key][0]] || []).push(word); });
    var text = lines.join("\n"), at = 0, starts = lines.map(function (line) { return (at += line.length + 1) - line.length - 1; });
    starts.push(at);
    return { text: text, starts: starts, words: byLetter, key: key, line: function (n) { return lines[n]; } };
  }

  function prepare(data) {
    var made = unpack(data), texts = made.texts, next = 0, sections = [], owners = texts.map(function () { return []; });
    function numbers(steps) {
      var list = [];
      steps.forEach(function (step) {
        if (step <= 0) list.push(-step);
        else while (step--) list.push(next++);
      });
      return list;
    }
    var pages = data.pages.map(function (row, page) {
      var title = numbers(row[2])[0], first = sections.length;
      owners[title].push(page, -1, TITLE);
      row.slice(3).forEach(function (part) {
        var lines = numbers(part[1]), section = sections.length;
        sections.push({ page: page, anchor: part[0], heading: texts[lines[0]], lines: lines });
        lines.forEach(function (line, place) { owners[line].push(page, section, place ? 0 : HEADING); });
      });
      return { url: row[0], last: row[1], title: texts[title], first: first, end: sections.length };
    });
    var told = next, names = data.names.map(numbers);
    return {
      texts: texts, words: made.words, pages: pages, sections: sections, owners: owners, names: names, told: told, stems: data.stems, weighed: {},
      marked: haystack(made.marked, made.words, "marked"), plain: haystack(made.plain, made.words, "plain")
    };
  }

  function load(lang) {
    if (!loads[lang]) {
      loads[lang] = new Promise(function (done, fail) {
        var tag = document.createElement("script");
        tag.src = root + "assets/search/" + lang + ".js";
        tag.onerror = fail;
        tag.onload = function () { try { done(prepare(raw[lang])); } catch (error) { fail(error); } };
        document.head.appendChild(tag);
      });
      loads[lang].catch(function () { delete loads[lang]; });
    }
    return loads[lang];
  }

  window.songmaIndex = function (lang, data) { raw[lang] = data; };

  /* Lines that hold a needle; whether the first one there is a whole word, or in Lao a whole syllable. */
  function begun(hay, token, found) {
    if (isLao(token) || /\d/.test(token)) { each(hay, token, found); return; }
    (hay.words[token[0]] || []).forEach(function (word) {
      var folded = word[hay.key], n;
      if (folded.startsWith(token)) for (n = 0; n < word.lines.length; n++) found(word.lines[n], folded === token);
    });
  }

  function each(hay, token, found) {
    var text = hay.text, starts = hay.starts, inside = isLao(token), line = 0, at = text.indexOf(token), next;
    while (at >= 0) {
      if (!inside && text.charCodeAt(at - 1) !== 32) { at = text.indexOf(token, at + 1); continue; }
      while (starts[line + 1] <= at) line++;
      next = text.charCodeAt(at + token.length);
      found(line, next < 33 || next > 0xe80 && !(next > 0xeaf && next < 0xebe || next > 0xec7 && next < 0xece));
      at = text.indexOf(token, starts[line + 1]);
    }
  }

  function needle(token) { return isLao(token) ? token : " " + token; }

  function stem(token) {
    var short = token.replace(/(ies|ing|ed|es|s|y)$/, "");
    return /^[a-z]+$/.test(token) && short.length > 3 ? short : token;
  }

  /* What one token finds: for each page its weight, for each section its weight. */
  function weigh(index, token, strictly, isLast) {
    var key = token + (strictly ? "!" : isLast ? "?" : "");
    if (index.weighed[key]) return index.weighed[key];
    var bare = plain(token), pages = new Float32Array(index.pages.length), sections = new Float32Array(index.sections.length), titles = [];
    var found = index.weighed[key] = { pages: pages, sections: sections, titles: titles, count: 0 };
    function take(hay, text, full, part) {
      begun(hay, text, function (line, whole) {
        var weight = whole ? full : strictly ? 0 : part, owners = index.owners[line], n, page, value;
        for (n = 0; weight && n < owners.length; n += 3) {
          page = owners[n];
          value = weight * WEIGHTS[owners[n + 2]];
          if (owners[n + 2] === TITLE) {
            value *= 1 + 3 * bare.length / (8 + index.texts[line].length);
            titles[page] = 1;
          }
          if (!pages[page]) found.count++;
          pages[page] = (pages[page] > value ? pages[page] : value) + 0.02 * weight;
          if (sections[owners[n + 1]] < value) sections[owners[n + 1]] = value;
        }
      });
    }
    if (bare !== token) take(index.marked, token, 1, 0.7);
    if (!found.count) take(index.plain, bare, 1, bare === token || isLast ? 0.6 : 0);
    if (index.stems && stem(bare) !== bare) take(index.plain, stem(bare), 0.5, 0.5);
    found.rarity = Math.log(1 + index.pages.length / (1 + found.count));
    return found;
  }

  /* Pages (or sections) that hold at least `need` of the tokens, weighed by how rare they are. */
  function match(index, tokens, need, closely, strictly) {
    var found = tokens.map(function (token, n) { return weigh(index, token, strictly, n === tokens.length - 1); }), total = 0, scores = {};
    found.forEach(function (one) { total += one.rarity; });
    index.pages.forEach(function (page, number) {
      var best = { page: number, near: -1, score: 0 }, share = 0, most = 0;
      found.forEach(function (one) {
        if (one.pages[number]) share += one.rarity;
        best.score += one.rarity * one.pages[number];
      });
      if (!share || share < need * total - 1e-6) return;
      for (var section = page.first; section < page.end; section++) {
        var near = 0, held = 0;
        found.forEach(function (one) {
          near += one.rarity * one.sections[section];
          if (one.sections[section] || one.titles[number]) held += one.rarity;
        });
        if (near > best.near) { best.near = near; best.section = section; }
        if (held > most) most = held;
      }
      if (closely && most < need * total - 1e-6) return;
      best.score = best.score * Math.pow(share / total, 2) + best.near;
      scores[number] = best;
    });
    if (tokens.length > 1) {
      var phrase = tokens.join(" ");
      each(plain(phrase) === phrase ? index.plain : index.marked, phrase, function (line) {
        for (var owners = index.owners[line], n = 0; n < owners.length; n += 3) {
          var best = scores[owners[n]];
          if (best && !best.phrase) { best.score *= 1.8; best.phrase = true; }
        }
      });
    }
    return Object.keys(scores).map(function (page) {
      var best = scores[page];
      if (index.pages[page].last) best.score *= 0.3;
      return best;
    });
  }

  function tokensOf(text) { return text.split(" ").filter(Boolean).slice(0, MOST_TOKENS); }

  /* The query with a name in it replaced by the other names of the same thing. */
  function otherNames(index, query, whole) {
    var hay = plain(query) === query ? index.plain : index.marked, asked = " " + query + " ", others = [];
    hay.names = hay.names || index.names.map(function (lines) {
      return lines.map(function (line) { return hay.line(line).trim(); });
    });
    function isTold(name) {
      var at = hay.text.indexOf(name);
      return at >= 0 && at < hay.starts[index.told];
    }
    hay.names.forEach(function (forms) {
      forms.forEach(function (name) {
        if (name.length < 3 || whole && name !== query || asked.indexOf(isLao(name) ? name : " " + name + " ") < 0) return;
        forms.forEach(function (other) {
          var asking = asked.replace(name, " " + other + " ").replace(/ +/g, " ").trim();
          if (other !== name && others.indexOf(asking) < 0 && isTold(other)) others.push(asking);
        });
      });
    });
    return others.slice(0, 8);
  }

  function parts(token) {
    if (!isLao(token) || !window.Intl || !Intl.Segmenter) return [token];
    return Array.from(new Intl.Segmenter("lo", { granularity: "word" }).segment(token), function (part) { return part.segment; });
  }

  function bigrams(token) {
    var clusters = token.match(/[\u0ec0-\u0ec4]?[\u0e81-\u0eae][\u0eb0-\u0ebd\u0ec8-\u0ecd]*/g) || [];
    return clusters.slice(1).map(function (cluster, place) { return clusters[place] + cluster; });
  }

  function isNear(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    var at = 0, end = 0, least = Math.min(a.length, b.length);
    while (at < least && a[at] === b[at]) at++;
    while (end < least - at && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
    var left = a.slice(at, a.length - end), right = b.slice(at, b.length - end);
    return left.length < 2 && right.length < 2 || left.length === 2 && left === right[1] + right[0];
  }

  /* The word of the texts that is one slip away from a token nobody wrote. */
  function corrected(index, token) {
    var bare = plain(token), is = false, best = { plain: token, lines: [] };
    begun(index.plain, bare, function () { is = true; });
    if (is || !/^[a-z]{5,}$/.test(bare)) return token;
    index.words.forEach(function (word) {
      if (word.lines.length > best.lines.length && isNear(bare, word.plain)) best = word;
    });
    return best.plain;
  }

  function pairs(text) {
    var folded = plain(exact(text)).replace(/ /g, "");
    return Array.from(folded).slice(1).map(function (char, at) { return folded[at] + char; });
  }

  /* Titles and names that look like the query. */
  function meant(index, query) {
    var asked = pairs(query), forms = {};
    index.pages.forEach(function (page) { forms[page.title] = 0; });
    index.names.forEach(function (lines) { forms[index.texts[lines[0]]] = 0; });
    return Object.keys(forms).filter(function (form) {
      var other = pairs(form), both = other.filter(function (pair) { return asked.indexOf(pair) >= 0; });
      forms[form] = both.length / (other.length + asked.length);
      return forms[form] > 0.3;
    }).sort(function (a, b) { return forms[b] - forms[a]; }).slice(0, 3);
  }

  function search(index, query) {
    var text = exact(query.slice(0, LONGEST)).replace(/\n/g, " ").trim(), tokens = tokensOf(text), answer = { asked: tokens, tokens: [] };
    if (!plain(text).trim()) return { asked: [], tokens: [], rows: [], meant: [] };
    var byPage = {}, count = 0;
    function add(asked, need, factor, closely, strictly) {
      match(index, asked, need, closely, strictly).forEach(function (row) {
        row.score *= factor;
        if (!byPage[row.page]) count++;
        if (!byPage[row.page] || byPage[row.page].score < row.score) byPage[row.page] = row;
      });
      asked.forEach(function (token) { if (answer.tokens.indexOf(token) < 0) answer.tokens.push(token); });
    }
    /* Less exact readings of the query, only where the exact ones found little. */
    function also(others, need, factor, closely, strictly) {
      var flat = [].concat.apply([], others);
      if (count < FEW && flat.length && flat.join() !== tokens.join()) add(flat, need, factor, closely, strictly || flat.length > tokens.length);
    }
    add(tokens, tokens.length > 3 ? 0.75 : 1, 1);
    otherNames(index, text, count >= FEW).forEach(function (asked) { add(tokensOf(asked), 1, 0.9); });
    var fixed = count ? tokens : tokens.map(function (token) { return corrected(index, token); });
    also(tokens.map(plain), 1, 0.8, false, true);
    also(tokens.map(parts), 1, 0.7);
    also(fixed, 1, 0.7);
    also(tokens.filter(isLao).map(bigrams), 0.6, 0.5, true);
    if (count < FEW) {
      var loose = [].concat.apply([], fixed.map(parts));
      add(loose, 0.6, 0.3, false, loose.length > fixed.length);
    }
    answer.meant = fixed.join() !== tokens.join() && count ? [fixed.join(" ")] : count ? [] : meant(index, query);
    answer.rows = Object.keys(byPage).map(function (page) { return byPage[page]; });
    if (index.stems) answer.tokens = answer.tokens.concat(answer.tokens.map(stem));
    answer.rows.sort(function (a, b) { return b.score - a.score || a.page - b.page; });
    return answer;
  }

  /* A token as a pattern on the text as it was written, one letter at a time. */
  function pattern(token) {
    var letters = plain(token).replace(/\u0ecd([\u0ec8-\u0ecb])/g, "\u0ecd").split("").map(function (char) {
      if (char === "d") char = "[d\u0111]";
      else if (/\d/.test(char)) char = "[" + char + String.fromCharCode(0xed0 + +char) + "][.,\u00a0]?";
      else if (char === "i") char = "[iy]";
      else if (char === "\u0ecd") return "[\u0ec8-\u0ecb]?\u0ecd[\u0ec8-\u0ecb]?";
      return char + (isLao(char) ? "" : "[\u0300-\u036f]*");
    });
    if (isLao(token)) return "()(" + letters.join("[ \u200b]?") + ")";
    return "(^|[^\\p{L}\\p{N}\\p{M}])(" + letters.join("") + ")" + (letters.length < 3 ? "(?![\\p{L}\\p{M}])" : "");
  }

  /* Where the tokens stand in `text`: pairs of start and end, the longest token first. */
  function marks(text, tokens) {
    var spread = "", places = [], found = [];
    Array.from(text).reduce(function (at, char) {
      var wide = spreads[char] || (spreads[char] = char.normalize("NFKD").toLowerCase());
      for (var n = 0; n < wide.length; n++) places.push(at);
      spread += wide;
      return at + char.length;
    }, 0);
    places.push(text.length);
    tokens.slice().sort(function (a, b) { return b.length - a.length; }).forEach(function (token) {
      var finder = new RegExp(pattern(token), "gu"), hit;
      while ((hit = finder.exec(spread)) && found.length < 60) {
        var start = places[hit.index + hit[1].length], end = places[hit.index + hit[0].length];
        if (end === start) end = start + 1;
        if (found.every(function (other) { return end <= other[0] || other[1] <= start; })) found.push([start, end]);
        finder.lastIndex = hit.index + hit[1].length + 1;
      }
    });
    return found.sort(function (a, b) { return a[0] - b[0]; });
  }

  function cut(text, at) {
    while (at > 0 && at < text.length && /[\p{M}\u0eb0\u0eb2\u0eb3\u0ebd\udc00-\udfff]/u.test(text[at])) at--;
    return at;
  }

  function excerpt(index, section, tokens) {
    var best = { text: "" }, most = -1;
    section.lines.slice(1).forEach(function (line) {
      var folded = index.plain.line(line), count = tokens.filter(function (token) { return folded.indexOf(needle(plain(token))) >= 0; }).length;
      if (count > most) { best = { text: index.texts[line], line: line }; most = count; }
    });
    if (best.text.length > 4 * SHOWN) {
      var near = index.plain.line(best.line).indexOf(needle(plain(tokens[0]))), from = cut(best.text, Math.max(0, near - SHOWN));
      best.text = best.text.slice(from, cut(best.text, from + 3 * SHOWN));
    }
    best.found = marks(best.text, tokens);
    var first = best.found.length ? best.found[0][0] : 0;
    var start = first < AROUND ? 0 : cut(best.text, best.text.indexOf(" ", first - AROUND) + 1 || first);
    if (start > first) start = cut(best.text, first);
    var end = cut(best.text, Math.min(best.text.length, start + SHOWN)), lead = start ? "… " : "";
    return {
      text: lead + best.text.slice(start, end) + (end < best.text.length ? " …" : ""),
      marks: best.found.filter(function (mark) { return mark[0] >= start && mark[1] <= end; }).map(function (mark) {
        return [mark[0] - start + lead.length, mark[1] - start + lead.length];
      })
    };
  }

  function found(index, answer, limit) {
    return answer.rows.slice(0, limit).map(function (row) {
      var section = index.sections[row.section], page = index.pages[row.page];
      var by = answer.asked, piece = excerpt(index, section, by);
      if (!piece.marks.length) piece = excerpt(index, section, by = answer.tokens);
      return {
        url: prefix + page.url + (section.anchor ? "#" + section.anchor : ""), title: page.title,
        section: section.heading, excerpt: piece.text, marks: piece.marks, score: row.score, tokens: by
      };
    });
  }

  function ask(query, lang, limit) {
    return load(lang).then(function (index) {
      var answer = search(index, String(query));
      return { results: found(index, answer, limit), total: answer.rows.length, meant: answer.meant };
    });
  }

  window.songmaSearch = function (query, options) {
    var wish = options || {};
    return ask(query, wish.lang || document.documentElement.lang, wish.limit || 20).then(function (answer) {
      return answer.results;
    });
  };

  /* The dialog: everything in it is a link or the field, arrows walk through them. */
  var box = document.getElementById("search"), opener = document.querySelector(".search-open"), turn = 0, timer;
  if (!box || !box.showModal) return;
  var field = box.querySelector("input"), list = box.querySelector(".search-list"), status = box.querySelector("[role=status]");
  var say = JSON.parse(box.dataset.words), languages = JSON.parse(box.dataset.languages), lang = document.documentElement.lang;

  function node(name, text, parent, attributes) {
    var made = document.createElement(name);
    made.textContent = text;
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    parent.appendChild(made);
    return made;
  }

  function marked(text, places, parent) {
    var at = 0;
    places.forEach(function (place) {
      parent.append(text.slice(at, place[0]));
      node("mark", text.slice(place[0], place[1]), parent);
      at = place[1];
    });
    parent.append(text.slice(at));
  }

  function row(result, code) {
    var tokens = result.tokens;
    var link = node("a", "", node("li", "", list, { lang: code }), { href: result.url });
    marked(result.title, marks(result.title, tokens), node("strong", "", link));
    if (result.section) marked(result.section, marks(result.section, tokens), node("em", "", link));
    marked(result.excerpt, result.marks, node("span", "", link));
  }

  function again(query) {
    node("button", query, list, { type: "button" }).onclick = function () { field.value = query; show(); };
  }

  function elsewhere(query, mine) {
    languages.forEach(function (other) {
      if (other[0] !== lang) ask(query, other[0], 3).then(function (answer) {
        if (mine !== turn || !answer.total) return;
        node("p", other[1], list, { lang: other[0] });
        answer.results.forEach(function (result) { row(result, other[0]); });
      }, function () {});
    });
  }

  function draw(answer, query, mine) {
    list.textContent = "";
    var key = answer.total > answer.results.length ? "most" : answer.total === 1 ? "one" : answer.total ? "many" : "none";
    status.textContent = say[key].replace("{n}", answer.total).replace("{shown}", answer.results.length).replace("{query}", query);
    if (answer.meant.length) node("p", say.meant, list);
    answer.meant.forEach(again);
    answer.results.forEach(function (result) { row(result, lang); });
    if (!answer.total) { node("p", say.elsewhere, list); elsewhere(query, mine); }
  }

  function show() {
    var query = field.value.trim(), mine = ++turn;
    history.replaceState(history.state, "", query ? "#q=" + encodeURIComponent(query.slice(0, LONGEST)) : location.pathname + location.search);
    if (!query) { list.textContent = status.textContent = ""; return; }
    ask(query, lang, 20).then(function (answer) { if (mine === turn) draw(answer, query, mine); }, function () {
      list.textContent = "";
      status.textContent = say.failed;
    });
  }

  function open() {
    if (!box.open) box.showModal();
    load(lang).catch(function () { status.textContent = say.failed; });
    field.select();
  }

  function fromHash() {
    if (location.hash.slice(0, 3) !== "#q=") return;
    try { field.value = decodeURIComponent(location.hash.slice(3)); } catch (error) { return; }
    open();
    show();
  }

  function walk(event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key], stops = [field].concat(Array.from(list.querySelectorAll("a, button")));
    if (event.key === "Escape") box.close();
    if (event.key === "Enter" && event.target === field && stops[1] && !event.isComposing) stops[1].click();
    if (!step || event.isComposing) return;
    var next = stops[stops.indexOf(document.activeElement) + step];
    if (next) next.focus();
    event.preventDefault();
  }

  field.addEventListener("input", function (event) {
    if (!event.isComposing) { clearTimeout(timer); timer = setTimeout(show, 60); }
  });
  field.addEventListener("compositionend", show);
  box.addEventListener("keydown", walk);
  box.addEventListener("click", function (event) { if (event.target === box || event.target.closest("a")) box.close(); });
  box.addEventListener("close", function () {
    turn++;
    if (location.hash.slice(0, 3) === "#q=") history.replaceState(history.state, "", location.pathname + location.search);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    event.preventDefault();
    open();
  });
  opener.addEventListener("click", open);
  opener.hidden = false;
  window.addEventListener("hashchange", fromHash);
  fromHash();
})();
