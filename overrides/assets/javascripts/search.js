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
  var raw = {}, loads = {}, patterns = {}, widths = {}, none = [], segmenter;

  var WORD = /^[\p{L}\p{N}\p{M}]/u, TOGETHER = [new RegExp("([" + LAO + "]) (?=[" + LAO + "])", "g"), "$1"];

  /* Folding: two spellings of the same become one. `exact` keeps the marks, `plain` drops them. */
  var RULES = [
    [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""],
    [/[\u0ed0-\u0ed9]/g, function (digit) { return digit.charCodeAt(0) - 0xed0; }],
    [/([\u0ec8-\u0ecb])\u0ecd/g, "\u0ecd$1"],
    [/(\d)[.,\u00a0](?=\d{3}(?!\d))/g, "$1"],
    [new RegExp("([" + TONES + "])([a-z\u0111\u0302\u0306\u031b]+)", "g"), "$2$1"],
    [new RegExp("(^|[^a-z])(qu|[hklmstv])y([" + TONES + "]?)(?![a-z])", "g"), "$1$2i$3"],
    [/[^0-9a-z\u00df-\u00f6\u00f8-\u1fff\u3040-\ud7ff\uf900-\ufdff\n]+/g, " "],
    TOGETHER,
    [new RegExp("([" + LAO + "])(?=[a-z0-9\u0111])|([a-z0-9\u0111])(?=[" + LAO + "])", "g"), "$1$2 "]
  ];

  function exact(text) {
    return RULES.reduce(function (done, rule) { return done.replace(rule[0], rule[1]); },
      text.normalize("NFKD").toLowerCase());
  }

  function plain(text) { return text.replace(/[\u0300-\u036f]/g, "").replace(/\u0111/g, "d"); }

  function isLao(token) { return /[\u0e80-\u0eff]/.test(token); }

  /* The index as the builder packed it: its words, and each place where one of them stands. */
  function unpack(data) {
    var packed = data.texts, size = packed.length + 2, words = data.words.split("\n"), known = Object.create(null);
    var literals = (packed.match(/\t[^\t]+\t/g) || []).map(function (found) {
      return known[found] = known[found] || words.push(found.slice(1, -1)) - 1;
    });
    var bare = exact("\n" + words.join("\n") + "\n").replace(/\n */g, "\n ");
    var marked = lineStarts(bare, words.length), starts = marked.starts;
    var word = new Int32Array(size), line = new Int32Array(size), before = new Int32Array(size), last = new Int32Array(words.length);
    var rows = packed.split("\n"), firsts = [], place = 1, literal = 0;
    rows.forEach(function (row, number) {
      firsts.push(place);
      for (var at = 0, id; at < row.length;) {
        id = letter(row.charCodeAt(at++));
        if (id < 0) {
          id = literals[literal++];
          at = row.indexOf("\t", at) + 1;
        } else if (id >= SINGLE) id = SINGLE + (id - SINGLE) * LETTERS + letter(row.charCodeAt(at++));
        if (starts[id + 1] - starts[id] < 3) continue;
        word[place] = id;
        line[place] = number;
        before[place] = last[id];
        last[id] = place++;
      }
    });
    firsts.push(place);
    return {
      rows: rows, words: words, word: word, line: line, before: before, last: last, firsts: firsts, texts: [],
      marked: marked, plain: lineStarts(plain(bare), words.length)
    };
  }

  function letter(code) { return code > 92 ? code - 36 : code - 35; }

  /* Folded words as one text that can be looked through: each begins with a line end and a space. */
  function lineStarts(text, count) {
    for (var starts = new Int32Array(count + 1), n = 0, at = 0; n <= count; at = text.indexOf("\n", at + 1)) starts[n++] = at;
    return { text: text, starts: starts };
  }

  /* Lines folded: each begins with a line end and a space, and ends with a space. */
  function joined(index, lexicon, lines) {
    var words = lexicon.words = lexicon.words || lexicon.text.split("\n "), parts = [];
    lines.forEach(function (line) {
      parts.push("\n");
      for (var place = index.firsts[line]; place < index.firsts[line + 1]; place++) parts.push(words[index.word[place] + 1]);
    });
    return (parts.join(" ") + " \n").replace(TOGETHER[0], TOGETHER[1]);
  }

  /* A line as it was written. */
  function written(index, line) {
    if (index.texts[line] !== undefined) return index.texts[line];
    var row = index.rows[line], at = 0, text = "", was = false, end, id, word, is;
    while (at < row.length) {
      id = letter(row.charCodeAt(at++));
      if (id < 0) {
        end = row.indexOf("\t", at);
        word = row.slice(at, end);
        at = end + 1;
      } else {
        if (id >= SINGLE) id = SINGLE + (id - SINGLE) * LETTERS + letter(row.charCodeAt(at++));
        word = index.words[id];
      }
      is = WORD.test(word);
      text += was && is ? " " + word : word;
      was = is;
    }
    return index.texts[line] = text;
  }

  /* All lines folded, for Lao, where what is looked for may begin and end anywhere. */
  function haystack(index, lexicon) {
    if (!lexicon.lines) {
      var lines = index.rows.map(function (row, line) { return line; });
      lexicon.lines = lineStarts(joined(index, lexicon, lines), lines.length);
    }
    return lexicon.lines;
  }

  function prepare(data) {
    var index = unpack(data), next = 0, sections = [], owners = index.owners = index.rows.map(function () { return none; });
    function numbers(steps) {
      var list = [];
      steps.forEach(function (step) {
        if (step <= 0) list.push(-step);
        else while (step--) list.push(next++);
      });
      return list;
    }
    function own(line, page, section, kind) {
      if (owners[line] === none) owners[line] = [page, section, kind];
      else owners[line].push(page, section, kind);
    }
    index.pages = data.pages.map(function (row, page) {
      var title = numbers(row[2])[0], first = sections.length;
      own(title, page, -1, TITLE);
      row.slice(3).forEach(function (part) {
        var lines = numbers(part[1]), section = sections.length;
        sections.push({ page: page, anchor: part[0], lines: lines });
        lines.forEach(function (line, place) { own(line, page, section, place ? 0 : HEADING); });
      });
      return { url: row[0], last: row[1], title: written(index, title), first: first, end: sections.length };
    });
    index.names = data.names.map(function (row) {
      var lines = numbers(row[1]);
      lines.told = row[0];
      return lines;
    });
    index.sections = sections;
    index.stems = data.stems;
    index.weighed = {};
    index.held = {};
    return index;
  }

  function load(lang) {
    if (!loads[lang]) {
      loads[lang] = new Promise(function (done, fail) {
        var tag = document.createElement("script");
        tag.src = root + "assets/search/" + lang + ".js";
        tag.onerror = fail;
        tag.onload = function () {
          try {
            var index = prepare(raw[lang]);
            done(index);
            setTimeout(warm, 0, index);
          } catch (error) { fail(error); }
        };
        document.head.appendChild(tag);
      });
      loads[lang].catch(function () { delete loads[lang]; });
    }
    return loads[lang];
  }

  /* What the first query would wait for, made while the reader types it. */
  function warm(index) {
    otherNames(index, "", true);
    if (isLao(index.pages[0].title)) haystack(index, index.plain);
  }

  window.songmaIndex = function (lang, data) { raw[lang] = data; };

  /* Words that begin with a token, and whether it is the whole word. */
  function eachWord(lexicon, token, found) {
    var text = lexicon.text, starts = lexicon.starts, at = text.indexOf(token), low, high, half;
    for (; at >= 0; at = text.indexOf(token, at + 1)) {
      if (text.charCodeAt(at - 1) !== 32) continue;
      low = 0;
      high = starts.length - 1;
      while (high - low > 1) {
        half = low + high >> 1;
        if (starts[half] > at) high = half;
        else low = half;
      }
      found(low, text.charCodeAt(at + token.length) < 33);
    }
  }

  /* Lines that hold a token, and whether it is a whole word there, or in Lao a whole syllable. */
  function eachLine(index, lexicon, token, found) {
    if (isLao(token)) { eachLaoLine(haystack(index, lexicon), token, found); return; }
    eachWord(lexicon, token, function (id, whole) {
      for (var place = index.last[id], line = -1; place; place = index.before[place]) {
        if (index.line[place] !== line) found(line = index.line[place], whole);
      }
    });
  }

  function eachLaoLine(hay, token, found) {
    var text = hay.text, starts = hay.starts, line = 0, at = text.indexOf(token), next;
    while (at >= 0) {
      while (starts[line + 1] <= at) line++;
      next = text.charCodeAt(at + token.length);
      found(line, next < 33 || next > 0xe80 && !(next > 0xeaf && next < 0xebe || next > 0xec7 && next < 0xece));
      at = text.indexOf(token, starts[line + 1]);
    }
  }

  /* Lines that hold tokens one after the other. */
  function eachPhrase(index, lexicon, tokens, found) {
    var first = [], sets = tokens.map(function (token, n) {
      var set = new Uint8Array(index.words.length);
      eachWord(lexicon, token, function (id, whole) {
        if (!whole && n < tokens.length - 1) return;
        set[id] = 1;
        if (!n) first.push(id);
      });
      return set;
    });
    function follow(place) {
      for (var n = 1; n < sets.length; n++) {
        if (!sets[n][index.word[place + n]] || index.line[place + n] !== index.line[place]) return false;
      }
      return true;
    }
    first.forEach(function (id) {
      for (var place = index.last[id]; place; place = index.before[place]) if (follow(place)) found(index.line[place]);
    });
  }

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
    var held = index.held[token] = index.held[token] || new Uint8Array(index.rows.length);
    function take(lexicon, text, full, part) {
      eachLine(index, lexicon, text, function (line, whole) {
        var weight = whole ? full : strictly ? 0 : part, owners = index.owners[line], n, page, value;
        if (weight) held[line] = 1;
        for (n = 0; weight && n < owners.length; n += 3) {
          page = owners[n];
          value = weight * WEIGHTS[owners[n + 2]];
          if (owners[n + 2] === TITLE) {
            value *= 1 + 3 * bare.length / (8 + written(index, line).length);
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
    if (tokens.length > 1 && !tokens.some(isLao)) {
      var phrase = tokens.join(" ");
      eachPhrase(index, plain(phrase) === phrase ? index.plain : index.marked, tokens, function (line) {
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
    var lexicon = plain(query) === query ? index.plain : index.marked, asked = " " + query + " ", others = [];
    if (!lexicon.names) {
      var forms = joined(index, lexicon, [].concat.apply([], index.names)).split(" \n"), next = 0;
      lexicon.names = index.names.map(function (lines) {
        return lines.map(function () { return forms[next++].replace("\n", "").trim(); });
      });
    }
    lexicon.names.forEach(function (forms, n) {
      forms.forEach(function (name) {
        if (name.length < 3 || whole && name !== query || asked.indexOf(isLao(name) ? name : " " + name + " ") < 0) return;
        forms.slice(0, index.names[n].told).forEach(function (other) {
          var asking = asked.replace(name, " " + other + " ").replace(/ +/g, " ").trim();
          if (other !== name && others.indexOf(asking) < 0) others.push(asking);
        });
      });
    });
    return others.slice(0, 8);
  }

  function parts(token) {
    if (!isLao(token) || !Intl.Segmenter) return [token];
    segmenter = segmenter || new Intl.Segmenter("lo", { granularity: "word" });
    return Array.from(segmenter.segment(token), function (part) { return part.segment; });
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
    var bare = plain(token), is = !/^[a-z]{5,}$/.test(bare), best = token, most = 0;
    eachWord(index.plain, bare, function () { is = true; });
    if (is) return token;
    index.plain.text.split("\n ").forEach(function (word, n) {
      if (!isNear(bare, word)) return;
      for (var count = 0, place = index.last[n - 1]; place; place = index.before[place]) count++;
      if (count > most) { best = word; most = count; }
    });
    return best;
  }

  function pairs(text) {
    var folded = plain(exact(text)).replace(/ /g, "");
    return Array.from(folded).slice(1).map(function (char, at) { return folded[at] + char; });
  }

  /* Titles and names that look like the query. */
  function meant(index, query) {
    var asked = pairs(query), forms = {};
    index.pages.forEach(function (page) { forms[page.title] = 0; });
    index.names.forEach(function (lines) { forms[written(index, lines[0])] = 0; });
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
    if (patterns[token]) return patterns[token];
    var letters = plain(token).replace(/\u0ecd([\u0ec8-\u0ecb])/g, "\u0ecd").split("").map(function (char) {
      if (char === "d") char = "[d\u0111]";
      else if (/\d/.test(char)) char = "[" + char + String.fromCharCode(0xed0 + +char) + "][.,\u00a0]?";
      else if (char === "i") char = "[iy]";
      else if (char === "\u0ecd") return "[\u0ec8-\u0ecb]?\u0ecd[\u0ec8-\u0ecb]?";
      return char + (isLao(char) ? "" : "[\u0300-\u036f]*");
    });
    return patterns[token] = new RegExp(letters.join(isLao(token) ? "[ \u200b]?" : ""), "g");
  }

  function spread(text) { return text.normalize("NFKD").toLowerCase(); }

  /* Where in `text` the letter stands that is at `place` of its spread. */
  function origin(text, place) {
    for (var at = 0, wide = 0, char; at < text.length; at += char.length) {
      char = String.fromCodePoint(text.codePointAt(at));
      wide += widths[char] || (widths[char] = spread(char).length);
      if (wide > place) break;
    }
    return at;
  }

  /* Where the tokens stand in `text`: pairs of start and end, the longest token first. */
  function marks(text, tokens) {
    var wide = spread(text), found = [];
    tokens.slice().sort(function (a, b) { return b.length - a.length; }).forEach(function (token) {
      var finder = pattern(token), lao = isLao(token), short = plain(token).length < 3, hit, start, end;
      finder.lastIndex = 0;
      while ((hit = finder.exec(wide)) && found.length < 60) {
        finder.lastIndex = hit.index + 1;
        end = hit.index + hit[0].length;
        if (!lao && (WORD.test(wide.charAt(hit.index - 1)) || short && WORD.test(wide.charAt(end)))) continue;
        start = origin(text, hit.index);
        end = origin(text, end);
        if (end === start) end = start + 1;
        if (found.every(function (other) { return end <= other[0] || other[1] <= start; })) found.push([start, end]);
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
      var count = 0;
      tokens.forEach(function (token) { if (index.held[token] && index.held[token][line]) count++; });
      if (count > most) { best = { line: line }; most = count; }
    });
    if (most >= 0) best.text = written(index, best.line);
    if (best.text.length > 4 * SHOWN) {
      var near = spread(best.text).search(pattern(tokens[0])), from = cut(best.text, Math.max(0, origin(best.text, near) - SHOWN));
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
        section: written(index, section.lines[0]), excerpt: piece.text, marks: piece.marks, score: row.score, tokens: by
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

  function said(text, code) { node("p", text, node("li", "", list, { lang: code })); }

  function again(query) {
    node("button", query, node("li", "", list), { type: "button" }).onclick = function () { field.value = query; show(); };
  }

  function elsewhere(query, mine) {
    languages.forEach(function (other) {
      if (other[0] !== lang) ask(query, other[0], 3).then(function (answer) {
        if (mine !== turn || !answer.total) return;
        said(other[1], other[0]);
        answer.results.forEach(function (result) { row(result, other[0]); });
      }, function () {});
    });
  }

  function draw(answer, query, mine) {
    list.textContent = "";
    var key = answer.total > answer.results.length ? "most" : answer.total === 1 ? "one" : answer.total ? "many" : "none";
    status.textContent = say[key].replace("{n}", answer.total).replace("{shown}", answer.results.length).replace("{query}", query);
    if (answer.meant.length) said(say.meant, lang);
    answer.meant.forEach(again);
    answer.results.forEach(function (result) { row(result, lang); });
    if (!answer.total) { said(say.elsewhere, lang); elsewhere(query, mine); }
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
