package io.github.rasm.benchmarks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** How charts look: no background, colours and greys that can be read on white and on dark. */
final class ChartStyle {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 460;
  private static final Color CLEAR = new Color(0, 0, 0, 0);
  private static final Color TEXT = new Color(0x7A828C);
  private static final Color GRID = new Color(0x7A, 0x82, 0x8C, 0x50);

  /** The colour of what is no contender. */
  static final Color LIMIT = new Color(0x8C959F);

  /** Of middle lightness; told apart by the colour-blind (after Okabe and Ito). */
  private static final Color[] COLOURS = {
    new Color(0xD55E00),
    new Color(0x0B84D8),
    new Color(0x009E73),
    new Color(0xCC79A7),
    new Color(0xB8860B),
    new Color(0x4FA8D8),
    new Color(0x8A63D2),
    LIMIT
  };

  private ChartStyle() {}

  /** Returns a chart of bars on a logarithmic axis. */
  static CategoryChart bars(String title, String x, String y) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    style(chart.getStyler());
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setAvailableSpaceFill(0.9);
    return chart;
  }

  /** Returns a chart of lines with a mark at each point. */
  static XYChart lines(String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    style(chart.getStyler());
    chart.getStyler().setMarkerSize(7);
    return chart;
  }

  /** Returns a chart of points without lines. */
  static XYChart points(String title, String x, String y) {
    XYChart chart = lines(title, x, y);
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    chart.getStyler().setMarkerSize(12);
    chart.getStyler().setErrorBarsColorSeriesColor(true);
    return chart;
  }

  private static void style(AxesChartStyler styler) {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    styler.setChartBackgroundColor(CLEAR);
    styler.setPlotBackgroundColor(CLEAR);
    styler.setLegendBackgroundColor(CLEAR);
    styler.setLegendBorderColor(CLEAR);
    styler.setPlotBorderColor(GRID);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1));
    styler.setAxisTickMarksColor(TEXT);
    styler.setAxisTickLabelsColor(TEXT);
    styler.setChartFontColor(TEXT);
    styler.setXAxisTitleColor(TEXT);
    styler.setYAxisTitleColor(TEXT);
    styler.setAxisTickLabelsFont(font);
    styler.setAxisTitleFont(font);
    styler.setLegendFont(font);
    styler.setChartTitleFont(font.deriveFont(Font.BOLD, 15));
    styler.setDecimalPattern("#,##0.###");
    styler.setSeriesColors(COLOURS);
    styler.setLegendPosition(LegendPosition.OutsideE);
    styler.setChartTitleBoxVisible(false);
  }

  /** Lets a logarithmic axis begin at the power of ten below the least value, and end above. */
  static void fitLogarithmic(CategoryChart chart) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (CategorySeries series : chart.getSeriesMap().values()) {
      for (Number value : series.getYData()) {
        if (value != null) {
          least = Math.min(least, value.doubleValue());
          most = Math.max(most, value.doubleValue());
        }
      }
    }
    chart.getStyler().setYAxisMin(Math.pow(10, Math.floor(Math.log10(least / 2))));
    chart.getStyler().setYAxisMax(Math.pow(10, Math.ceil(Math.log10(most))));
  }

  /** Writes a chart unless it is empty; adds the file to a list. */
  static void save(Chart<?, ?> chart, Path file, List<Path> drawn) throws IOException {
    if (chart.getSeriesMap().isEmpty()) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsFormat.SVG);
    Files.writeString(file, bytes.toString(StandardCharsets.UTF_8));
    drawn.add(file);
  }
}
