/*5:*/
#line 94 "web/directions/d9-optimizers.w"

#include <math.h> 
#include "chart.h"
#include "d9-optimizers.h"
#define JUDGED_E5 "data = 'text' and param('steps') = 400 and " \
  "param('batch') = 128 as judged, "
#define JUDGED_RULE "data = 'text' and k in (4, 16) and param('S6') = 65536 " \
  "and param('S7') = 8192 as judged, "

/*:5*//*34:*/
#line 663 "web/directions/d9-optimizers.w"

static void draw_tails(figure*f)
{
chart*left= chart_new(f,40,18,126,126,"(a) gradient descent");
chart*right= chart_new(f,210,18,126,126,"(b) both");
chart_x(left,LINEAR,"$\\tau=\\ln t/\\ln d$");
chart_y(left,LINEAR,"loss left, $r$");
line(left,"grey dashed","select 0, 1 union select 1, 0");
line(left,"hue=d theory","with recursive s(tau) as (select 0.01 union all "
"select tau + 0.03 from s where tau < 0.98) select d, tau, "
"zipf_law(pow(d, tau), d) from s, (select distinct d from descent) "
"order by d, tau");
marks(left,"hue=d: $d={d}$","select d, ln(t)/ln(d), exact from descent");
chart_x(right,LOG10,"vocabulary, $d$");
chart_y(right,LOG10,"steps to $r=0.1$");
line(right,"hue=rule theory","select 'gradient' as rule, d, descent from "
"reached where level = 0.1 union all select 'sign', d, law from reached "
"where level = 0.1 and law is not null order by rule, d");
marks(right,"hue=rule: {rule}, simulated","select 'sign' as rule, d, time "
"from reached where level = 0.1 and time is not null");
/*35:*/
#line 686 "web/directions/d9-optimizers.w"

if(ask_number("fig-1-tails","select count(*) from lm_experiment where name "
"= 'E1c' and missing is null")> 0){
marks(left,"grey small: text","select tau, text from words_path where d = "
"(select min(2048, max(d)) from words_path)");
marks(right,"hue=rule ring: {rule}, text","select 'gradient' as rule, d, "
"descent from words where level = 0.1 union all select 'sign', d, sign "
"from words where level = 0.1 and sign is not null");
}

/*:35*/
#line 683 "web/directions/d9-optimizers.w"

}

/*:34*//*48:*/
#line 978 "web/directions/d9-optimizers.w"

static void draw_clocks(figure*f)
{
chart*c= chart_new(f,46,12,286,166,NULL);
chart_x(c,LOG10,"frequency of the pair, $p$");
chart_y(c,LOG10,"time to half recall, $\\eta t$");
marks(c,"hue=method small","select method, p, eta*time from recall where "
"time is not null and (i <= 40 or cast(i as integer) % 6 = 0)");
line(c,"hue=method theory label: {method}","select method, p, eta*theory "
"from recall where seed = param('seed') and method not like '%%quintic' "
"order by method, p");
line(c,"hue=method thin label: {method}","select distinct method, q.p, "
"edge from recall, (select min(p) as p from recall union select max(p) from "
"recall) q, (select min(eta*theory) as edge from recall where method = "
"'Muon quintic' union select max(eta*theory) from recall where method = "
"'Muon quintic') where method = 'Muon quintic' order by edge, q.p");
}

/*:48*//*58:*/
#line 1157 "web/directions/d9-optimizers.w"

static void draw_polar(figure*f)
{
for(int i= 0;i<2;i++){
const char*kind= i?"gradient":"made";
chart*c= chart_new(f,i?210:40,18,126,126,i
?"(b) gradient on text":"(a) made to measure");
chart_x(c,LINEAR,"products of three, steps");
chart_y(c,LOG10,i?"":"spectral error");
line(c,"hue=scheme theory","select scheme, step, law from polar where "
"matrix = '%s' order by scheme, step",kind);
marks(c,i?"hue=scheme shape=scheme":"hue=scheme shape=scheme: "
"{scheme}","select scheme, step, error from polar where matrix = '%s'",
kind);
}
}

/*:58*//*69:*/
#line 1354 "web/directions/d9-optimizers.w"

static void draw_adam(figure*f)
{
chart*left= chart_new(f,40,18,126,126,"(a) the edge of Adam");
chart*right= chart_new(f,210,18,126,126,"(b) five on text");
chart_x(left,LINEAR,"fraction of the run");
chart_y(left,LINEAR,"sharpness over threshold");
range_y(left,0,NAN);
hline(left,"theory","select 1");
line(left,"hue=eta thin","select eta, step/steps, ratio from rising where "
"not extra and seed = param('seed') order by eta, step");
marks(left,"hue=eta small: $\\beta_1={beta1},\\ \\eta={eta}$","select eta, "
"beta1, step/steps, ratio from rising where not extra and seed = "
"param('seed')");
/*76:*/
#line 1484 "web/directions/d9-optimizers.w"

chart_x(right,LINEAR,NULL);
chart_y(right,LINEAR,"validation loss (nats)");
marks(right,"hue=rule shape=rule bars: {rule}","select rule, case rule when "
"'SGD' then 1 when 'heavy ball' then 2 when 'sign' then 3 when 'Adam' then 4 "
"else 5 end as place, mean(loss), ifnull(sd(loss), 0) from contest where not "
"(rule = 'SGD' and octave <> 0) group by rule order by place");
marks(right,"hue=rule ring bars: {rule}, half the rate","select rule, 1.4, "
"mean(loss), ifnull(sd(loss), 0) from contest where octave = -1 group by "
"rule");
range_x(right,0.5,5.5);
remark(right,0.98,0.6,GREY,"SGD, twice the rate:\n%.0f of %.0f dead",
ask_number("fig-4-adam","select count(*) from contest where octave = 1 and "
"(loss is null or loss > 4)"),ask_number("fig-4-adam","select count(*) from "
"contest where octave = 1"));

/*:76*/
#line 1368 "web/directions/d9-optimizers.w"

}
/*:69*//*87:*/
#line 1677 "web/directions/d9-optimizers.w"

static void draw_rule(figure*f)
{
static const char*const rule[]= {"root","linear","constant"};
static const char*const title[]= {"rate times $\\sqrt{k}$",
"rate times $k$","rate unchanged"};
chart*first= NULL;
for(int i= 0;i<6;i++){
const char*network= i<3?"perceptron":"transformer";
chart*c= chart_new(f,44+132*(i%3),20+155*(i/3),112,105,
arena_text(figure_arena(f),"%s%s",i%3?"":i?"transformer: "
:"perceptron: ",title[i%3]));
chart_x(c,LINEAR,i<3?"":"$10^3$ characters");
chart_y(c,LINEAR,i%3?"":"validation loss (nats)");
line(c,"theory: $k=1$","select examples/1000, loss from scaling where "
"network = '%s' and k = 1 and seed = param('seed') order by 1",network);
marks(c,"hue=k shape=k small: $k={k}$","select k, examples/1000, loss "
"from scaling where network = '%s' and rule = '%s' and seed = "
"param('seed')",network,rule[i%3]);
if(i%3==0)first= c;
else share_y(c,first);
}
}

/*:87*//*94:*/
#line 1762 "web/directions/d9-optimizers.w"

const view optimizer_views[]= {/*66:*/
#line 1314 "web/directions/d9-optimizers.w"

{"E4","rising",
"select *, sharpness*(1 - beta1)*eta/(2 + 2*beta1) as ratio,"
"  row_number() over (partition by data, extra, beta1, eta, seed"
"   order by step desc) as back from edge"},
{"E4","settled",
"select e.data, e.extra, e.beta1, e.eta, e.seed, mean(ratio) as ratio,"
"  'diverged at step ' || label(diverged) as why"
" from edge_end e left join rising r on r.data = e.data and r.extra = e.extra"
"  and r.beta1 = e.beta1 and r.eta = e.eta and r.seed = e.seed"
"  and back <= 8 and diverged is null"
" group by e.data, e.extra, e.beta1, e.eta, e.seed"},

/*:66*//*75:*/
#line 1475 "web/directions/d9-optimizers.w"

{"E5","gaps",
"select c.*, loss - adam as gap, 'diverged at step ' || label(diverged) as why"
" from contest c join (select data, seed, loss as adam from contest"
"  where rule = 'Adam') using (data, seed)"},

/*:75*//*85:*/
#line 1656 "web/directions/d9-optimizers.w"

{"E6|E7","ends","select data, network, rule, k, seed, loss from scaling s"
" where examples = (select max(examples) from scaling q where q.data = s.data"
"  and q.network = s.network and q.rule = s.rule and q.k = s.k"
"  and q.seed = s.seed)"},
{"E6|E7","drifts","select e.*, e.loss - b.loss as change from ends e join ends"
"  b on b.data = e.data and b.network = e.network and b.seed = e.seed"
"  and b.k = 1 where e.k > 1"},

/*:85*/
#line 1763 "web/directions/d9-optimizers.w"
{0}};
const claim optimizer_claims[]= {/*36:*/
#line 699 "web/directions/d9-optimizers.w"

{"E1a","C0","check of the program: loss of a trained matrix over the sum,"
" less 1, d = 256, worst time",AT_MOST,0,1e-9,NULL,
"select most(abs(trained/exact - 1)) as measured from descent where d = 256"},
{"E1a","C1","check of a formula: exact sum, d = 65536, t = {t}",WITHIN,0,
0.003,NULL,"select t, exact as measured, zipf_law(t, d) as predicted from"
" descent where d = 65536 and t in (16, 64, 256, 1024)"},
{"E1a","C2","check of a formula: exact sum, d = 4096, t = {t}",WITHIN,0,
0.003,NULL,"select t, exact as measured, zipf_law(t, d) as predicted from"
" descent where d = 4096 and t in (64, 256)"},
{"E1b","C3","sign descent, d = {d}: steps to r = 0.1",RELATIVE,0,0.02,
NULL,"select d, time as measured, law as predicted from reached where level"
" = 0.1 and d in (1024, 4096, 16384)"},
{"E1b","C4","sign descent: slope of ln T(0.1) in ln d, d = 256 to 16384",
WITHIN,0,0.01,NULL,"select exponent(d, law) as predicted, exponent(d,"
" time) as measured, param('d1') >= 16384 as judged from reached where level"
" = 0.1 and d between 256 and 16384"},
{"E1b","X1","the same for r = 0.2",WITHIN,0,0.01,"",
"select exponent(d, law) as predicted, exponent(d, time) as measured, 0 as"
" judged from reached where level = 0.2 and d between 256 and 16384"},

/*:36*//*37:*/
#line 723 "web/directions/d9-optimizers.w"

{"E1c","C19","text, gradient descent: slope of ln T(0.1) in ln d, d = 256 to"
" 4096",WITHIN,0,0.12,"text","select data, exponent(d, descent) as"
" measured, exponent(d, descent_law) as predicted, param('vocab') >= 4096 as"
" judged from words where level = 0.1 and d between 256 and 4096"},
{"E1c","C20","text, sign descent: the same",WITHIN,0,0.05,"text",
"select data, exponent(d, sign) as measured, exponent(d, sign_law) as"
" predicted, param('vocab') >= 4096 as judged from words where level = 0.1"
" and d between 256 and 4096"},
{"E1c","X2","text, gradient descent, r = 0.2",WITHIN,0,0.12,"",
"select data, exponent(d, descent) as measured, exponent(d, descent_law) as"
" predicted from words where level = 0.2 and d between 256 and 4096"},
{"E1c","X3","text, sign descent, r = 0.2",WITHIN,0,0.05,"",
"select data, exponent(d, sign) as measured, exponent(d, sign_law) as"
" predicted from words where level = 0.2 and d between 256 and 4096"},
{"E1c","X4","text, 2048 words: loss left after d to the {tau} steps",WITHIN,
0,0.1,"","select data, tau, text as measured, law as predicted from"
" words_path where d = 2048 and round(20*tau) in (0, 4, 8, 12, 16, 20)"},

/*:37*//*49:*/
#line 1000 "web/directions/d9-optimizers.w"

{"E2","C5","check: gradient descent, median of eta p t/ln 2",WITHIN,1,
0.005,NULL,"select median(time*eta*p/ln(2)) as measured from recall where"
" method = 'gradient'"},
{"E2","C6a","check: Muon, exact: latest time over earliest",WITHIN,1,1e-6,
NULL,"select seed, most(time)/least(time) as measured from recall where"
" method = 'Muon exact' group by seed"},
{"E2","C6b","check: Muon, exact: median of 2 eta t",WITHIN,1,1e-6,NULL,
"select seed, median(2*eta*time) as measured from recall where method ="
" 'Muon exact' group by seed"},
{"E2","C7","sign, rotated: median over pairs 4 to 60 of time over theory",
WITHIN,1,0.03,NULL,"select seed, median(time/theory) as measured from"
" recall where method = 'sign rotated' and i between 4 and 60 group by seed"},
{"E2","C8","sign, rotated: steps to half recall of pair {i}",RELATIVE,0,
0.08,NULL,"select seed, i, time as measured, theory as predicted from recall"
" where method = 'sign rotated' and i in (10, 30, 60, 100)"},
{"E2","C9","check: sign, aligned: recall of pair {i} after a step, over eta",
WITHIN,1,1e-12,NULL,"select i, early/eta as measured from recall where"
" method = 'sign aligned' and i in (1, 11, param('d'))"},
{"E2","C10","check: Muon, quintic: latest time over earliest, matrix against"
" recursion",WITHIN,0,1e-3,NULL,"select seed, most(time)/least(time) as"
" measured, most(theory)/least(theory) as predicted from recall where method"
" = 'Muon quintic' group by seed"},
{"E2","X5","sign, rotated: time over theory, pair {i}",WITHIN,1,0.3,"",
"select seed, i, time/theory as measured, 0 as judged from recall where method"
" = 'sign rotated' and i in (1, 2, 200, 256)"},

/*:49*//*59:*/
#line 1178 "web/directions/d9-optimizers.w"

{"E3","C11","check: error after five steps, {scheme}",WITHIN,0,1e-5,NULL,
"select scheme, error as measured, case scheme when 'Newton-Schulz' then"
"  0.992406 when 'Muon' then 0.529456 when 'Express cubic' then 0.795613"
"  else 0.113448 end as predicted, param('l0') = 0.001 as judged from polar"
" where matrix = 'made' and step = 5"},
{"E3","C12","check: error after six steps, Express quintic",RELATIVE,
9.1647e-4,0.01,NULL,"select error as measured, param('l0') = 0.001 as judged"
" from polar where matrix = 'made' and step = 6 and scheme ="
" 'Express quintic'"},
{"E3","C13","check: Muon's quintic stalls at",WITHIN,0.3181,0.001,NULL,
"select error as measured, param('l0') = 0.001 as judged from polar where"
" matrix = 'made' and step = 8 and scheme = 'Muon'"},
{"E3","X6","gradient on text: error over that of its singular values, less 1,"
" worst of eight steps, {scheme}",AT_MOST,0,1e-6,"","select scheme,"
" most(abs(error/law - 1)) as measured, 0 as judged from polar where matrix ="
" 'gradient' group by scheme"},

/*:59*//*77:*/
#line 1500 "web/directions/d9-optimizers.w"

{"E4","C14","Adam, beta1 = {beta1}: preconditioned sharpness at the end, over"
" the threshold",WITHIN,1,0.06,"MNIST","select data, beta1, seed, ratio"
" as measured, why from settled where not extra and beta1 < 0.9"},
{"E4","C15","Adam, beta1 = 0.9, eta = {eta}: the same",WITHIN,1,0.08,
"MNIST","select data, eta, seed, ratio as measured, why from settled where"
" not extra and beta1 = 0.9"},
{"E4","X7","one more run: the same",WITHIN,1,0.08,"","select data, seed,"
" ratio as measured, why from settled where extra"},
{"E5","C16","text: validation loss of SGD less that of Adam (nats)",
AT_LEAST,0.1,0,"text","select data, seed, "JUDGED_E5"gap as measured,"
" why from gaps where rule = 'SGD' and octave = 0"},
{"E5","C17","text: heavy ball less Adam, mean of the seeds (nats)",AT_LEAST,
0.01,0,"text","select data, seed, "JUDGED_E5"gap as measured, why from"
" gaps where rule = 'heavy ball'"},
{"E5","C18","text: Muon less Adam, a tie (nats)",WITHIN,0,0.05,"text",
"select data, seed, "JUDGED_E5"gap as measured, why from gaps where rule ="
" 'Muon'"},
{"E5","X8","text: sign less Adam (nats)",WITHIN,0,0.1,"","select data,"
" seed, 0 as judged, gap as measured, why from gaps where rule = 'sign'"},
{"E5","X9","text: SGD at the rate 2 to the {octave} (nats)",WITHIN,0,3,"",
"select data, seed, octave, 0 as judged, loss as measured, why from gaps where"
" rule = 'SGD'"},

/*:77*//*88:*/
#line 1704 "web/directions/d9-optimizers.w"

{"E6","C21","square-root rule, k = {k}: change of the final loss (nats)",
WITHIN,0,0,"text","select data, k, seed, "JUDGED_RULE"change as measured,"
" iif(k > 4, 0.12, 0.04) as tolerance from drifts where network ="
" 'perceptron' and rule = 'root'"},
{"E6","C22","control, linear rate, k = {k}: the same",AT_MOST,-0.1,0,
"text","select data, k, seed, "JUDGED_RULE"change as measured from drifts"
" where network = 'perceptron' and rule = 'linear'"},
{"E6","C23","control, constant rate, k = {k}: the same",AT_LEAST,0,0,
"text","select data, k, seed, "JUDGED_RULE"change as measured,"
" iif(k > 4, 0.4, 0.15) as predicted from drifts where network ="
" 'perceptron' and rule = 'constant'"},
{"E7","C24","transformer, square-root rule, k = {k}: change of the final loss"
" (nats)",WITHIN,0,0,"text","select data, k, seed, "JUDGED_RULE"change"
" as measured, iif(k > 4, 0.12, 0.04) as tolerance from drifts where network ="
" 'transformer' and rule = 'root'"},
{"E7","C25a","transformer, linear rate, k = {k}: the same",AT_MOST,-0.08,0,
"text","select data, k, seed, "JUDGED_RULE"change as measured from drifts"
" where network = 'transformer' and rule = 'linear'"},
{"E7","C25b","transformer, constant rate, k = {k}: the same",AT_LEAST,0.09,
0,"text","select data, k, seed, "JUDGED_RULE"change as measured from drifts"
" where network = 'transformer' and rule = 'constant'"},

/*:88*/
#line 1764 "web/directions/d9-optimizers.w"
{0}};
const number optimizer_numbers[]= {/*38:*/
#line 744 "web/directions/d9-optimizers.w"

{"E1c","steps","%.0f","select 'gradient', label(d), descent from words where"
" level = 0.1 union all select 'sign', label(d), sign from words where level"
" = 0.1"},
{"E1c","over","%.1f","select 'gradient', label(d), descent/descent_law from"
" words where level = 0.1 union all select 'sign', label(d), sign/sign_law"
" from words where level = 0.1"},

/*:38*//*50:*/
#line 1029 "web/directions/d9-optimizers.w"

{"E2","span","%.1f","select method, most(time)/least(time) from recall where"
" seed = param('seed') group by method"},
{"E2","quintic","%.2f","select 'least', least(time) from recall where method"
" = 'Muon quintic' union all select 'most', most(time) from recall where"
" method = 'Muon quintic'"},

/*:50*//*60:*/
#line 1198 "web/directions/d9-optimizers.w"

{"E3","polar-real","%.3f","select scheme, error from polar where matrix ="
" 'gradient' and step = 5"},

/*:60*//*78:*/
#line 1526 "web/directions/d9-optimizers.w"

{"E4","threshold","%.0f","select label(eta), (2 + 2*beta1)/((1 - beta1)*eta)"
" from settled where not extra group by eta, beta1"},
{"E4","slow","%.2f","select data, ratio from settled where extra"},
{"E5","loss","%.3f","select data, rule, mean(loss) from contest where not"
" (rule = 'SGD' and octave <> 0) group by data, rule"},
{"E5","sgd","%.3f","select data, label(octave), mean(loss) from contest where"
" rule = 'SGD' group by data, octave"},
{"E5","dead","%.0f","select data, count(*) filter (where loss is null or"
" loss > 4) from contest where octave = 1 group by data"},

/*:78*/
#line 1765 "web/directions/d9-optimizers.w"
{0}};
const drawing optimizer_figures[]= {/*33:*/
#line 660 "web/directions/d9-optimizers.w"

{"E1a E1b","fig-1-tails",342,184,draw_tails},

/*:33*//*47:*/
#line 975 "web/directions/d9-optimizers.w"

{"E2","fig-2-clocks",342,216,draw_clocks},

/*:47*//*57:*/
#line 1154 "web/directions/d9-optimizers.w"

{"E3","fig-3-polar",342,184,draw_polar},

/*:57*//*68:*/
#line 1351 "web/directions/d9-optimizers.w"

{"E4 E5","fig-4-adam",342,184,draw_adam},

/*:68*//*86:*/
#line 1674 "web/directions/d9-optimizers.w"

{"E6 E7","fig-5-rule",432,318,draw_rule},

/*:86*/
#line 1766 "web/directions/d9-optimizers.w"
{0}};

/*:94*/
