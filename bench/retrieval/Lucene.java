import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/**
 * Ranks documents.tsv for queries.tsv (id TAB text) of a folder with ArabicAnalyzer and BM25 (k1 .9, b .4); writes run.tsv
 * (query, then documents) and times.tsv (seconds of building, p50 and p99 in ms).
 */
public class Lucene {
  private static final int DEPTH = 100;
  private static final String TEXT = "text";

  public static void main(String[] args) throws Exception {
    Path folder = Paths.get(args[0]);
    ArabicAnalyzer analyzer = new ArabicAnalyzer();
    BM25Similarity similarity = new BM25Similarity(0.9f, 0.4f);
    FSDirectory directory = FSDirectory.open(folder.resolve("index"));
    long started = System.nanoTime();
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(similarity);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String line : Files.readAllLines(folder.resolve("documents.tsv"))) {
        String[] columns = line.split("\t", 2);
        Document document = new Document();
        document.add(new StoredField("id", columns[0]));
        document.add(new TextField(TEXT, columns[1], Field.Store.NO));
        writer.addDocument(document);
      }
    }
    double build = (System.nanoTime() - started) / 1e9;
    List<String> run = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(similarity);
      for (String line : Files.readAllLines(folder.resolve("queries.tsv"))) {
        String[] columns = line.split("\t", 2);
        long asked = System.nanoTime();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, new StringReader(columns[1]))) {
          CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
          tokens.reset();
          while (tokens.incrementToken()) {
            query.add(new TermQuery(new Term(TEXT, term.toString())), BooleanClause.Occur.SHOULD);
          }
          tokens.end();
        }
        StringBuilder entry = new StringBuilder(columns[0]);
        for (ScoreDoc hit : searcher.search(query.build(), DEPTH).scoreDocs) {
          entry.append('\t').append(searcher.doc(hit.doc).get("id"));
        }
        times.add((System.nanoTime() - asked) / 1e6);
        run.add(entry.toString());
      }
    }
    times.sort(null);
    Files.write(folder.resolve("run.tsv"), run);
    double p50 = times.get(times.size() / 2);
    double p99 = times.get((int) (times.size() * 0.99));
    Files.write(folder.resolve("times.tsv"), Arrays.asList(build + "\t" + p50 + "\t" + p99));
  }
}
