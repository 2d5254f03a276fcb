package eu.doelboom.finance.equilibrium;

import static eu.doelboom.finance.estimate.DebtCategory.CREDIT_INSTITUTION;
import static eu.doelboom.finance.estimate.DebtCategory.LEASING;
import static eu.doelboom.finance.estimate.Section.FINANCING;
import static eu.doelboom.finance.estimate.Section.INVESTMENT;
import static eu.doelboom.finance.estimate.Section.OPERATING;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Schemas M2 and T3 of the Province of Limburg before and after its plan amendment of June 2026, in euros. Source: council
 * file 2026_PR_00110, tables M2W and T3W. The figures are printed rounded, each line on its own.
 */
public enum LimburgAmendment {
    BEFORE("""
            I                            12608793   16188598   17428191   22433222   26280674   28987477
            I.a                         255953118  263586789  266968045  273170398  282364547  289154091
            I.b                         243344325  247398191  249539854  250737176  256083873  260166614
            II                          -82282302  -52187661  -14780524  -37479107  -12339611  -10152024
            II.a                         22096648    9545249   13893575    4928575    5128575    5138575
            II.b                        104378950   61732910   28674099   42407682   17468186   15290599
            III                         -69673509  -35999063    2647667  -15045885   13941063   18835453
            IV                           71869837   22311830   -8828668   13433829   -8931580   -8676227
            IV.a                         78699200   30628095     472032   22099829     194920      90873
            IV.b                          6829363    8316265    9300700    8666000    9126500    8767100
            V                             2196328  -13687233   -6181001   -1612056    5009483   10159226
            VI                           36690327   38886655   25199422   19018421   17406365   22415848
            VI.A                         36690327   38886655   25199422   19018421   17406365   22415848
            VII                          38886655   25199422   19018421   17406365   22415848   32575074
            IX                           38886655   25199422   19018421   17406365   22415848   32575074
            margin.I                     12608793   16188598   17428191   22433222   26280674   28987477
            margin.II                     5350708    7479595    8610093    8152329    8403005    8137652
            margin.II.a                   6829363    8316265    9300700    8666000    9126500    8767100
            margin.II.b                   1478655     836670     690607     513671     723495     629448
            margin.III                    7258085    8709003    8818098   14280893   17877669   20849825
            adjusted.I                    7258085    8709003    8818098   14280893   17877669   20849825
            adjusted.II                  -1478371   -5685120   -6435384   -6326028   -6917427   -6546707
            adjusted.II.a                 6829363    8316265    9300700    8666000    9126500    8767100
            adjusted.II.b                 8307734   14001385   15736084   14992028   16043927   15313807
            adjusted.III                  5779713    3023883    2382714    7954865   10960242   14303118
            debt.A                      103846679  175017316  196701051  187400351  200549084  191422584
            debt.A.LEASING               20469304   19807085   19126354   18425917   39519673   38372077
            debt.A.CREDIT_INSTITUTION    83377375  155210231  177574697  168974434  161029411  153050507
            debt.B                       78000000   30000000          0   21814733          0          0
            debt.B.LEASING                      0          0          0   21814733          0          0
            debt.B.CREDIT_INSTITUTION    78000000   30000000          0          0          0          0
            debt.C                        6829363    8316265    9300700    8666000    9126500    8767100
            debt.C.LEASING                 662219     680731     700437     720977    1147596    1170237
            debt.C.CREDIT_INSTITUTION     6167144    7635534    8600263    7945023    7978904    7596863
            debt.D                      175017316  196701051  187400351  200549084  191422584  182655484
            debt.D.LEASING               19807085   19126354   18425917   39519673   38372077   37201840
            debt.D.CREDIT_INSTITUTION   155210231  177574697  168974434  161029411  153050507  145453644
            """),
    AFTER("""
            I                            10885344   13771978   14915110   19844856   23451802   26073201
            I.a                         258189615  264145685  266058099  272223470  281345722  288081500
            I.b                         247304270  250373707  251142989  252378614  257893920  262008299
            II                          -87400606  -52517661  -15460524  -38063565  -12151924  -10182024
            II.a                         18746936    9045249   13543575    4678575    5346262    5138575
            II.b                        106147542   61562910   29004099   42742140   17498186   15320599
            III                         -76515261  -38745683    -545414  -18218709   11299878   15891177
            IV                           71884361   22311830   -8828668   13738287   -9236038   -8676227
            IV.a                         78713724   30628095     472032   22404287     194920      90873
            IV.b                          6829363    8316265    9300700    8666000    9430958    8767100
            V                            -4630900  -16433853   -9374082   -4480422    2063840    7214950
            VI                           46787156   42156256   25722403   16348320   11867898   13931738
            VI.A                         46787156   42156256   25722403   16348320   11867898   13931738
            VII                          42156256   25722403   16348320   11867898   13931738   21146688
            IX                           42156256   25722403   16348320   11867898   13931738   21146688
            margin.I                     10885344   13771978   14915110   19844856   23451802   26073201
            margin.II                     5931588    7479595    8610093    8152329    8489776    8137652
            margin.II.a                   6829363    8316265    9300700    8666000    9430958    8767100
            margin.II.b                    897775     836670     690607     513671     941182     629448
            margin.III                    4953756    6292383    6305017   11692527   14962026   17935549
            adjusted.I                    4953756    6292383    6305017   11692527   14962026   17935549
            adjusted.II                   2361629   -1845120   -2595384   -2486028   -2797325   -2706707
            adjusted.II.a                 6829363    8316265    9300700    8666000    9430958    8767100
            adjusted.II.b                 4467734   10161385   11896084   11152028   12228283   11473807
            adjusted.III                  7315385    4447263    3709633    9206499   12164700   15228843
            debt.A                       55846679  127017316  148701051  139400351  152853541  143422584
            debt.A.LEASING               20469304   19807085   19126354   18425917   39824130   38372077
            debt.A.CREDIT_INSTITUTION    35377375  107210231  129574697  120974434  113029411  105050507
            debt.B                       78000000   30000000          0   22119191          0          0
            debt.B.LEASING                      0          0          0   22119191          0          0
            debt.B.CREDIT_INSTITUTION    78000000   30000000          0          0          0          0
            debt.C                        6829363    8316265    9300700    8666000    9430958    8767100
            debt.C.LEASING                 662219     680731     700437     720977    1452054    1170237
            debt.C.CREDIT_INSTITUTION     6167144    7635534    8600263    7945023    7978904    7596863
            debt.D                      127017316  148701051  139400351  152853541  143422584  134655484
            debt.D.LEASING               19807085   19126354   18425917   39824130   38372077   37201840
            debt.D.CREDIT_INSTITUTION   107210231  129574697  120974434  113029411  105050507   97453644
            """);

    /** Periodic recoveries among the financing receipts, table T2W line C.1.a; the amendment left them alone. */
    private static final List<Long> RECOVERIES_IN_FINANCING =
            List.of(699_200L, 628_095L, 472_032L, 285_096L, 194_920L, 90_873L);

    private final Map<String, List<Long>> lines;

    LimburgAmendment(String table) {
        lines = table.lines()
                .map(line -> List.of(line.strip().split("\\s+")))
                .collect(toMap(
                        line -> line.get(0),
                        line -> line.stream().skip(1).map(Long::valueOf).toList()));
    }

    Stream<String> codes() {
        return lines.keySet().stream().sorted();
    }

    /** The amount printed on this line for this year. */
    public long printed(String code, int year) {
        return lines.get(code).get(year - 2026);
    }

    /** Periodic recoveries among the financing receipts of this year. */
    public static long recoveriesInFinancing(int year) {
        return RECOVERIES_IN_FINANCING.get(year - 2026);
    }

    /** The plan as its gross lines, openings and tags; everything else the engine must find by itself. */
    BasisFixture plan() {
        var plan = BasisFixture.aPlan()
                .carriedOver(printed("VI", 2026))
                .owes(LEASING, printed("debt.A.LEASING", 2026))
                .owes(CREDIT_INSTITUTION, printed("debt.A.CREDIT_INSTITUTION", 2026));
        BasisFixture.years().forEach(year -> addYear(plan, year));
        return plan;
    }

    private void addYear(BasisFixture plan, int year) {
        long inFinancing = recoveriesInFinancing(year);
        long inInvestment = printed("margin.II.b", year) - inFinancing;
        plan.revenue(year, OPERATING, printed("I.a", year))
                .expenditure(year, OPERATING, printed("I.b", year))
                .expenditure(year, INVESTMENT, printed("II.b", year))
                .recovery(year, INVESTMENT, inInvestment)
                .recovery(year, FINANCING, inFinancing)
                .loan(year, LEASING, printed("debt.B.LEASING", year))
                .loan(year, CREDIT_INSTITUTION, printed("debt.B.CREDIT_INSTITUTION", year))
                .repayment(year, LEASING, printed("debt.C.LEASING", year))
                .repayment(year, CREDIT_INSTITUTION, printed("debt.C.CREDIT_INSTITUTION", year))
                .revenue(year, INVESTMENT, printed("II.a", year) - inInvestment)
                .revenue(year, FINANCING, printed("IV.a", year) - printed("debt.B", year) - inFinancing);
    }
}
